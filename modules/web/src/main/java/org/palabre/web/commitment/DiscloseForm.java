package org.palabre.web.commitment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Commitments;
import org.palabre.commitment.Disclosure;
import org.palabre.followup.LinkPost;
import org.palabre.input.Refusal;
import org.palabre.people.PublicNames;
import org.palabre.statement.Spoken;
import org.palabre.statement.Statements;
import org.palabre.theme.Theme;
import org.palabre.theme.Themes;
import org.palabre.thread.SpeechThread;
import org.palabre.thread.Threads;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.statement.StatementCard;

/**
 * Showing a commitment to those it is asked of, with the statements chosen beside it: first the
 * choice, then a summary of what they will see, and only then it is done and recorded.
 */
@Named
@RequestScoped
public class DiscloseForm {

  private static final int MOST_OFFERED = 50;
  private static final String FORM = "disclose";

  @Inject private Commitments commitments;
  @Inject private CommitmentWork work;
  @Inject private Threads threads;
  @Inject private Themes themes;
  @Inject private Statements statements;
  @Inject private PublicNames names;
  @Inject private LinkPost post;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Commitment> commitment = Optional.empty();
  private List<Disclosure> records = List.of();
  private Set<UUID> picked = Set.of();
  private List<StatementCard> offered;
  private boolean confirming;

  @PostConstruct
  void load() {
    commitment = Sent.id("commitment").flatMap(id -> commitments.find(here.facts(), id));
    commitment.ifPresent(one -> records = commitments.disclosures(here.facts(), one));
    // The button of the summary is heard only while the summary is in sight.
    confirming = Sent.text(FORM + ":send").isPresent();
    picked = Sent.isPostback() ? new HashSet<>(Sent.ids("show")) : new HashSet<>(shownStatements());
  }

  /** Answers "not found" at the address of no commitment. */
  public void open() {
    if (commitment.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Goes on to the summary. */
  public void review() {
    confirming = true;
  }

  /** Shows it to them. */
  public void send() {
    if (refusals.explain(
        FORM, () -> work.disclose(here.spaceId(), id(), picked, Sent.ids("back")))) {
      back(post.reaches(id()) ? "sent" : "unreached");
    }
  }

  /** Takes everything back. */
  public void takeBack() {
    if (refusals.explain(FORM, () -> work.takeBack(here.spaceId(), id()))) {
      back("takenBack");
    }
  }

  private void back(String what) {
    done.go(
        "%s/disclose?commitment=%s&done=%s"
            .formatted(here.link(here.getToolAddress()), id(), what));
  }

  private UUID id() {
    return commitment.orElseThrow(() -> new Refusal("", "commitment.gone")).getId();
  }

  private List<Disclosure> standing() {
    return records.stream().filter(one -> one.getRevokedAt() == null).toList();
  }

  /** What is shown; null at the address of none. */
  public CommitmentCard getCard() {
    return commitment.map(one -> new CommitmentCard(one, List.of(), here)).orElse(null);
  }

  /** Whether those it is asked of can be shown anything here. */
  public boolean isReachable() {
    return commitment.orElseThrow().getAskedOf().isReached();
  }

  /** Whether they see it now. */
  public boolean isShown() {
    return !standing().isEmpty();
  }

  /** Whether everybody reads the space anyway. */
  public boolean isPublicSpace() {
    return here.facts().isPublicReading();
  }

  /** Whether the summary is in sight. */
  public boolean isConfirming() {
    return confirming;
  }

  /**
   * The statements that may be shown beside it: those shown already, wherever they are grouped now,
   * then the latest of the thread.
   */
  public List<StatementCard> getStatements() {
    if (offered == null) {
      Set<UUID> seen = new HashSet<>();
      offered =
          Stream.concat(
                  shownStatements().stream()
                      .flatMap(id -> statements.published(here.facts(), id).stream()),
                  themes().stream()
                      .flatMap(
                          theme ->
                              themes
                                  .statements(here.facts(), theme, Optional.empty(), MOST_OFFERED)
                                  .stream())
                      .sorted(Comparator.comparing((Spoken one) -> id(one)).reversed()))
              .filter(one -> seen.add(id(one)))
              .limit(MOST_OFFERED)
              .map(one -> new StatementCard(one, here))
              .toList();
    }
    return offered;
  }

  private static UUID id(Spoken one) {
    return one.statement().getId();
  }

  private List<Theme> themes() {
    return commitment
        .flatMap(one -> one.getProjectId().or(one::getThemeId))
        .flatMap(id -> threads.find(here.facts(), id))
        .map(SpeechThread::themes)
        .orElse(List.of());
  }

  private List<UUID> shownStatements() {
    return standing().stream().flatMap(one -> one.getStatementId().stream()).toList();
  }

  /** How many statements the thread has, offered or not. */
  public long getTotal() {
    return themes.countTogether(themes().stream().map(Theme::getId).toList());
  }

  /** Those chosen, for the summary. */
  public List<StatementCard> getChosen() {
    return getStatements().stream().filter(card -> picked.contains(card.getId())).toList();
  }

  /** Those that were shown, were offered again and are not chosen any more. */
  public List<StatementCard> getTakenBack() {
    List<UUID> shown = shownStatements();
    return getStatements().stream()
        .filter(card -> shown.contains(card.getId()) && !picked.contains(card.getId()))
        .toList();
  }

  /** Whether a statement is chosen. */
  public boolean isPicked(UUID id) {
    return picked.contains(id);
  }

  /** What was shown and taken back, by whom and when, latest last. */
  public List<Entry> getEntries() {
    return records.stream()
        .map(
            one ->
                new Entry(
                    one.getStatementId().isPresent(),
                    here.moment(one.getDisclosedAt()),
                    names.of(one.getDisclosedBy()).orElse(""),
                    one.getRevokedAt() == null ? "" : here.moment(one.getRevokedAt())))
        .toList();
  }

  /** The address of its thread. */
  public String getThreadLink() {
    return here.link(here.getToolAddress())
        + "/"
        + commitment.flatMap(one -> one.getProjectId().or(one::getThemeId)).orElseThrow()
        + "#c-"
        + id();
  }

  /**
   * One entry of the record.
   *
   * @param statement whether it is a statement, not the commitment itself
   * @param when when it was shown
   * @param by who showed it; empty once they are forgotten
   * @param back when it was taken back; empty while it stands
   */
  public record Entry(boolean statement, String when, String by, String back) {}
}
