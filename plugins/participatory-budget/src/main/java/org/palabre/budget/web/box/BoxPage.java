package org.palabre.budget.web.box;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.BudgetPermission;
import org.palabre.budget.application.box.BoxOpening;
import org.palabre.budget.application.box.BoxState;
import org.palabre.budget.application.box.BoxState.KeyStanding;
import org.palabre.budget.application.box.BoxState.ShareStanding;
import org.palabre.budget.application.box.BoxState.Standing;
import org.palabre.budget.application.box.KeyCeremony;
import org.palabre.budget.application.box.VoteClosing;
import org.palabre.budget.application.box.VoteOpening;
import org.palabre.budget.application.box.VoteOpening.Lack;
import org.palabre.budget.application.idea.Ideas;
import org.palabre.budget.application.review.Projects;
import org.palabre.budget.domain.box.BallotBox;
import org.palabre.budget.domain.box.PaperBallots.Waiting;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.Proof;
import org.palabre.budget.domain.idea.IdeaQuery;
import org.palabre.budget.domain.idea.IdeaState;
import org.palabre.budget.domain.project.ProjectQuery;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.input.Refusal;
import org.palabre.space.Member;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** The ballot box of an edition: five steps, of which one is now. */
@Named("budgetBox")
@RequestScoped
public class BoxPage {

  private static final IdeaQuery PROPOSED =
      new IdeaQuery(Optional.empty(), "", Optional.of(IdeaState.PROPOSED), "");
  private static final ProjectQuery STUDIED =
      new ProjectQuery(Optional.empty(), "", Set.of(ProjectState.REVIEW), "");

  /** Where an edition is with its box. */
  public enum Step {
    /** Its rules are not adopted. */
    RULES,
    /** The key is to be shared out. */
    SHARE,
    /** The vote is to be opened. */
    OPEN,
    /** Ballots are taken, or the vote is to be closed. */
    CLOSE,
    /** The box is to be opened. */
    UNSEAL,
    /** Sealed ballots are to be destroyed, or were. */
    DESTROY
  }

  @Inject private BoxState states;
  @Inject private KeyCeremony ceremony;
  @Inject private VoteOpening opening;
  @Inject private VoteClosing closing;
  @Inject private BoxOpening box;
  @Inject private Ideas ideas;
  @Inject private Projects projects;
  @Inject private Access access;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Standing> standing;
  private List<String> chosen = new ArrayList<>();
  private String share = "";
  private boolean sure;
  private Integer lost;
  private String refused = "";

  /** Hands out a key to practise with. */
  public void rehearse() {
    begin(true);
  }

  /** Hands out the real key. */
  public void handOut() {
    begin(false);
  }

  private void begin(boolean rehearsal) {
    act(
        "share-out",
        () -> ceremony.begin(here.spaceId(), people(), rehearsal),
        rehearsal ? "practice" : "made");
  }

  /** Takes a share in the rehearsal. */
  public void practise() {
    boolean[] over = new boolean[1];
    if (refusals.explain("practice", () -> over[0] = ceremony.rehearse(here.spaceId(), share))) {
      go(over[0] ? "rehearsed" : "taken");
    }
  }

  /** Notes a share as lost. */
  public void lose() {
    act(
        "lost",
        () -> {
          if (lost == null) {
            throw new Refusal("which", "budget.box.share.none");
          }
          ceremony.lose(here.spaceId(), lost);
        },
        "lost");
  }

  /** Opens the vote. */
  public void openVote() {
    act(
        "open-vote",
        () -> {
          if (!sure) {
            throw new Refusal("sure", "budget.box.sure");
          }
          opening.open(here.spaceId());
        },
        "opened");
  }

  /** Closes the vote. */
  public void closeVote() {
    act("close-vote", () -> closing.close(here.spaceId()), "closed");
  }

  /** Takes a share, or opens the box of a vote on paper only. */
  public void give() {
    boolean[] open = new boolean[1];
    if (refusals.explain("unseal", () -> open[0] = box.give(here.spaceId(), share))) {
      go(open[0] ? "unsealed" : "taken");
    }
  }

  private void act(String form, Runnable act, String what) {
    if (refusals.explain(form, act)) {
      go(what);
    } else {
      refused = form;
    }
    standing = null;
  }

  private void go(String what) {
    done.at(here.getToolAddress(), what);
  }

  /** The form that was just refused, so that its fold stays open; empty when none was. */
  public String getRefused() {
    return refused;
  }

  /** What was just done, in words; empty when nothing was. */
  public String getDone() {
    String key = "box.done." + Sent.text("done").orElse("");
    ResourceBundle words = ResourceBundle.getBundle("budget", here.language().locale());
    return words.containsKey(key) ? words.getString(key) : "";
  }

  /** Where the edition is with its box. */
  public Step getStep() {
    if (getRules() == null || getEdition() == null) {
      return Step.RULES;
    }
    Edition edition = getEdition();
    if (edition.unsealedAt().isPresent() || edition.destroyedAt().isPresent()) {
      return Step.DESTROY;
    }
    if (edition.closedAt().isPresent()) {
      return Step.UNSEAL;
    }
    if (edition.openedAt().isPresent()) {
      return Step.CLOSE;
    }
    KeyStanding key = getKey();
    boolean ready = key != null && key.isShared() && !key.isLost();
    return isPaperOnly() || ready ? Step.OPEN : Step.SHARE;
  }

  /** How a step stands beside the present one: empty for done, {@code now} or {@code todo}. */
  public String mood(String step) {
    int order = Step.valueOf(step).compareTo(getStep());
    if (order == 0) {
      return step.equals("DESTROY") && getEdition().destroyedAt().isPresent() ? "" : "now";
    }
    return order > 0 ? "todo" : "";
  }

  /** Whether nobody votes online. */
  public boolean isPaperOnly() {
    return getRules() != null && getRules().trust().proof() == Proof.PAPER;
  }

  /** Whether the visitor runs the edition. */
  public boolean isRunning() {
    return access.may(BudgetPermission.RUN_EDITION, here.facts());
  }

  /** What keeps the vote from being opened, in words. */
  public List<String> getLacks() {
    ResourceBundle words = ResourceBundle.getBundle("budget", here.language().locale());
    return opening.lacks(here.spaceId()).stream()
        .map(Lack::name)
        .map(name -> words.getString("budget.box.lack." + name))
        .toList();
  }

  /** What an opening would leave without a decision for good, in a sentence; empty for nothing. */
  public String getUndecided() {
    long proposed = ideas.count(here.facts(), PROPOSED);
    long studied = projects.find(here.facts(), STUDIED, 0, 1).count();
    return proposed + studied == 0
        ? ""
        : here.say(
            ResourceBundle.getBundle("budget", here.language().locale())
                .getString("box.open.undecided"),
            proposed,
            studied);
  }

  /** Whether the last day of the vote is over. */
  public boolean isClosingDue() {
    return closing.isDue(here.spaceId());
  }

  /** What is not settled of paper. */
  public List<Waiting> getWaiting() {
    return box.waiting(here.spaceId());
  }

  /** The rehearsal that runs, or null. */
  public KeyStanding getRehearsal() {
    return standing().flatMap(Standing::rehearsal).orElse(null);
  }

  /** The real key, or null. */
  public KeyStanding getKey() {
    return standing().flatMap(Standing::key).orElse(null);
  }

  /** The shares of the real key that are not lost. */
  public List<ShareStanding> getLosable() {
    KeyStanding key = getKey();
    return key == null ? List.of() : key.shares().stream().filter(one -> !one.lost()).toList();
  }

  /** What is known of the box, or null. */
  public BallotBox getBox() {
    return standing().flatMap(Standing::box).orElse(null);
  }

  /** What binds the edition, or null. */
  public BudgetRules getRules() {
    return standing().flatMap(Standing::rules).orElse(null);
  }

  /** The edition, or null for a space that is none yet. */
  public Edition getEdition() {
    return standing().map(Standing::edition).orElse(null);
  }

  /** Who could hold a share. */
  public List<Member> getScrutineers() {
    return standing().map(Standing::scrutineers).orElse(List.of());
  }

  /** The day on which sealed ballots are destroyed, in words; empty until it is known. */
  public String getDestroyedOn() {
    return standing().flatMap(Standing::destroyedOn).map(day -> here.wording().day(day)).orElse("");
  }

  private Optional<Standing> standing() {
    if (standing == null) {
      standing = states.of(here.spaceId());
    }
    return standing;
  }

  private List<UUID> people() {
    return chosen.stream().flatMap(id -> Sent.parse(id).stream()).toList();
  }

  public List<String> getChosen() {
    return chosen;
  }

  public void setChosen(List<String> ids) {
    chosen = ids == null ? new ArrayList<>() : ids;
  }

  public String getShare() {
    return share;
  }

  public void setShare(String typed) {
    share = typed;
  }

  public boolean isSure() {
    return sure;
  }

  public void setSure(boolean said) {
    sure = said;
  }

  public Integer getLost() {
    return lost;
  }

  public void setLost(Integer index) {
    lost = index;
  }
}
