package org.palabre.web.debate;

import static org.palabre.access.PlatformPermission.LEAD_TEXTS;
import static org.palabre.access.PlatformPermission.READ_MEMBERS;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.debate.Choice;
import org.palabre.debate.Remark;
import org.palabre.debate.Remarks;
import org.palabre.debate.Tally;
import org.palabre.debate.Tally.Voices;
import org.palabre.debate.Voters;
import org.palabre.debate.Votes;
import org.palabre.drafting.College;
import org.palabre.people.PublicNames;
import org.palabre.text.Amendment;
import org.palabre.text.Amendments;
import org.palabre.text.Text;
import org.palabre.text.Texts;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;

/**
 * What is said of the amendment that the address names, and how the voices stand: {@code
 * #{amendmentDebate}}, on every page about one amendment.
 */
@Named
@RequestScoped
public class AmendmentDebate {

  static final int PAGE = 20;

  @Inject private Amendments amendments;
  @Inject private Texts texts;
  @Inject private Remarks remarks;
  @Inject private Votes votes;
  @Inject private Access access;
  @Inject private PublicNames names;
  @Inject private Here here;
  private Optional<Amendment> amendment = Optional.empty();
  private Text text;
  private Tally tally;
  private List<UUID> authors;

  @PostConstruct
  void load() {
    amendment = Sent.id("of").flatMap(id -> amendments.find(here.facts(), id));
    amendment.ifPresent(one -> text = texts.find(here.facts(), one.getTextId()).orElseThrow());
  }

  /** Whether the address names an amendment that the visitor may read. */
  public boolean isThere() {
    return amendment.isPresent();
  }

  /** The amendment. */
  public Amendment getAmendment() {
    return amendment.orElse(null);
  }

  /** The text it would change. */
  public Text getText() {
    return text;
  }

  /** The address of its page. */
  public String getLink() {
    return link("text-amendment");
  }

  /** The address where the visitor says something of it, and votes. */
  public String getDiscussLink() {
    return link("discuss");
  }

  private String link(String page) {
    return "%s/texts/%s?id=%s&of=%s"
        .formatted(
            here.link(here.getSpaceAddress()), page, text.getId(), amendment.orElseThrow().getId());
  }

  /** Whether something can still be said of it. */
  public boolean isOpen() {
    return amendment.orElseThrow().isOpen();
  }

  /** Whether there is, or was, a vote. */
  public boolean isVoted() {
    return votes.voters(text) != Voters.NOBODY || tally().size() > 0;
  }

  /** Whether voices are taken now. */
  public boolean isVoteOpen() {
    return votes.voters(text) != Voters.NOBODY && votes.isOpen(text, amendment.orElseThrow());
  }

  /** Whether the visitor is one of those who vote. */
  public boolean isVoter() {
    return votes.isVoter(here.facts(), text);
  }

  /** Who votes, in a sentence. */
  public String getVoters() {
    return words().getString("debate.voters." + votes.voters(text));
  }

  /** What everybody sees of the voices, in a sentence. */
  public String getTotals() {
    Optional<Voices> all = tally().all();
    if (all.isEmpty()) {
      return here.say(words().getString("debate.vote.few"), Tally.FEWEST);
    }
    Voices voices = all.get();
    return here.say(
        words().getString("debate.vote.totals"),
        voices.inFavour(),
        voices.against(),
        voices.abstaining());
  }

  /** What the visitor's own voice says, in a sentence; empty when they cast none. */
  public String getMine() {
    return votes
        .mine(amendment.orElseThrow())
        .map(choice -> words().getString("debate.vote.mine." + choice))
        .orElse("");
  }

  /** What can be chosen. */
  public List<Choice> getChoices() {
    return Arrays.asList(Choice.values());
  }

  /** Whether the visitor sees the voices by college, where a college has any. */
  public boolean isByCollege() {
    return votes.seesColleges(here.facts(), text)
        && Arrays.stream(College.values()).anyMatch(college -> tally().of(college).sum() > 0);
  }

  /** The voices by college, and those of others. */
  public List<Row> getColleges() {
    List<Row> rows = new ArrayList<>();
    for (College college : College.values()) {
      Voices voices = tally().of(college);
      if (voices.sum() > 0) {
        rows.add(new Row(words().getString("drafting.college." + college), said(voices)));
      }
    }
    Optional<Voices> outside = tally().outside();
    if (outside.filter(voices -> voices.sum() == 0).isEmpty()) {
      rows.add(
          new Row(
              words().getString("debate.vote.outside"),
              outside.map(this::said).orElseGet(() -> words().getString("debate.vote.hidden"))));
    }
    return rows;
  }

  private String said(Voices voices) {
    return here.say(
        words().getString("debate.vote.row"),
        voices.inFavour(),
        voices.against(),
        voices.abstaining());
  }

  private Tally tally() {
    if (tally == null) {
      tally = votes.tally(amendment.orElseThrow());
    }
    return tally;
  }

  /** How many remarks there are. */
  public long getCount() {
    return remarks.count(amendment.orElseThrow());
  }

  /** The remarks of the page asked for, oldest first. */
  public List<Said> getRemarks() {
    return remarks.of(amendment.orElseThrow(), page() * PAGE, PAGE).stream()
        .map(this::said)
        .toList();
  }

  /** The visitor's own remarks that still stand. */
  public List<Said> getOwn() {
    return remarks.own(amendment.orElseThrow()).stream().map(this::said).toList();
  }

  /** The address of the remarks before these; null at the beginning. */
  public String getEarlierLink() {
    return page() == 0 ? null : page(page() - 1);
  }

  /** The address of the remarks after these; null at the end. */
  public String getLaterLink() {
    return (page() + 1L) * PAGE >= getCount() ? null : page(page() + 1);
  }

  private String page(int number) {
    return getLink() + (number == 0 ? "" : "&page=" + number) + "#discussion";
  }

  private static int page() {
    return Sent.number("page");
  }

  private Said said(Remark remark) {
    boolean hides = remark.getState() == Remark.State.SHOWN && access.may(LEAD_TEXTS, here.facts());
    String by =
        here.say(
            words().getString("debate.remark.by"),
            author(remark.getWrittenBy()),
            here.moment(remark.getWrittenAt()));
    return switch (remark.getState()) {
      case SHOWN ->
          new Said(
              remark.getId(),
              here.quoted(remark.getWords()),
              "",
              by,
              hides ? link("hide-remark") + "&remark=" + remark.getId() : null);
      case WITHDRAWN ->
          new Said(remark.getId(), "", words().getString("debate.remark.gone"), by, null);
      case HIDDEN ->
          new Said(
              remark.getId(),
              "",
              here.say(words().getString("debate.remark.hidden"), remark.getHiddenReason()),
              by,
              null);
    };
  }

  /** By name for members of the space; for others only which of those who take part. */
  private String author(UUID person) {
    if (person == null) {
      return words().getString("commitment.forgotten");
    }
    if (access.may(READ_MEMBERS, here.facts())) {
      return names.of(person).orElseGet(() -> words().getString("commitment.forgotten"));
    }
    if (authors == null) {
      authors = remarks.authors(amendment.orElseThrow());
    }
    return here.say(words().getString("debate.somebody"), authors.indexOf(person) + 1);
  }

  ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }

  /**
   * A college's voices.
   *
   * @param name the college
   * @param said its voices, in words; that they are too few to be shown
   */
  public record Row(String name, String said) {}

  /**
   * A remark.
   *
   * @param id which
   * @param words what was said, in quotation marks; empty when it is not shown
   * @param gone the sentence in its place; empty when it is shown
   * @param by who said it, and when
   * @param hideLink where it can be hidden; null when not by the visitor
   */
  public record Said(UUID id, String words, String gone, String by, String hideLink) {}
}
