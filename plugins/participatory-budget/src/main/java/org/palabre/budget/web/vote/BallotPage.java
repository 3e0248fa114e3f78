package org.palabre.budget.web.vote;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.palabre.budget.application.vote.BallotSheets;
import org.palabre.budget.application.vote.VoterPass;
import org.palabre.budget.application.vote.Voters;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.ballot.BallotSheet.Part;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.ballot.Choices.Mark;
import org.palabre.budget.domain.edition.BallotType;
import org.palabre.budget.domain.edition.BudgetRules.Ballot;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;
import org.palabre.web.screen.Form;

/** The ballot of whoever votes: what is offered, in an order of their own, with what they chose. */
@Named("ballot")
@RequestScoped
public class BallotPage {

  private static final int MOST_LISTED = 20;
  private static final int DRAFT_BYTES = 16;

  @Inject private BallotSheets sheets;
  @Inject private Voters voters;
  @Inject private Form form;
  @Inject private VoterSession session;
  @Inject private EditionPage edition;
  @Inject private Here here;
  private BallotSheet sheet;
  private Map<String, Integer> chosen;
  private Boolean voted;

  /** Whether the vote is open. */
  public boolean isOpen() {
    return edition.getPhase() == Phase.VOTE;
  }

  /** Whether the visitor showed who they are. */
  public boolean isIdentified() {
    return pass().isPresent();
  }

  /** Whether whoever showed who they are has voted already, here or on paper. */
  public boolean isVoted() {
    if (voted == null) {
      voted = pass().filter(voters::hasVoted).isPresent();
    }
    return voted;
  }

  /** Whether the vote is open, they showed who they are, and have not voted yet. */
  public boolean isVoting() {
    return isOpen() && isIdentified() && !isVoted();
  }

  Optional<VoterPass> pass() {
    return session.pass(here.spaceId());
  }

  /** What they are offered. */
  BallotSheet sheet() {
    if (sheet == null) {
      VoterPass voter = pass().orElseThrow();
      sheet = sheets.of(voter.edition(), voter.areaKey());
    }
    return sheet;
  }

  /** What a ballot may hold. */
  public Ballot getLimits() {
    return sheet().limits();
  }

  /** What one does on it. */
  public BallotType getType() {
    return getLimits().type();
  }

  /** The lists to choose from. */
  public List<Column> getLists() {
    return sheet().parts().stream().map(this::list).toList();
  }

  private Column list(Part part) {
    return new Column(
        part.key(),
        name(part),
        part.envelope(),
        session.shuffled(part).stream().map(option -> card(part, option)).toList());
  }

  /** What people call a list. */
  String name(Part part) {
    return part.name().isEmpty() ? words().getString("ballot.city") : part.name();
  }

  private Card card(Part part, Option option) {
    String name = BallotFields.name(part.key(), option.number());
    int value = chosen().getOrDefault(name, 0);
    return new Card(name, option, value, typed(name).orElse(value > 0 ? "" + value : ""));
  }

  /** What a page that leads back here sent along; nothing on a fresh ballot. */
  private Map<String, Integer> chosen() {
    if (chosen == null) {
      Choices back = typed("choices").map(BallotPage::read).orElseGet(() -> filled().choices());
      chosen = BallotFields.write(back);
    }
    return chosen;
  }

  /**
   * A field of a form that was posted. What stands in an address counts for nothing: a link must
   * neither fill in a ballot nor cast one.
   */
  Optional<String> typed(String field) {
    return form.request().getMethod().equals("POST") ? Sent.text(field) : Optional.empty();
  }

  private static Choices read(String line) {
    try {
      return Choices.read(line);
    } catch (IllegalArgumentException forged) {
      return Choices.BLANK;
    }
  }

  /** What was filled in on the page before. */
  BallotFields.Filled filled() {
    return BallotFields.read(sheet(), this::typed);
  }

  /** How many projects of a list may be marked at most, of the longest one. */
  public int getMost() {
    int options = sheet().parts().stream().mapToInt(part -> part.options().size()).max().orElse(0);
    return getLimits().mostOf(options);
  }

  /** The values one may give: places, or points where a list of them is short enough. */
  public List<Integer> getValues() {
    int most = getType() == BallotType.POINTS ? getLimits().perProject() : getMost();
    return IntStream.rangeClosed(1, most).boxed().toList();
  }

  /** Whether points are chosen from a list rather than typed. */
  public boolean isPointsListed() {
    return getLimits().perProject() <= MOST_LISTED;
  }

  /** The grades, best first. */
  public List<Integer> getGrades() {
    return IntStream.rangeClosed(1, BallotSheet.BEST_GRADE)
        .map(grade -> BallotSheet.BEST_GRADE + 1 - grade)
        .boxed()
        .toList();
  }

  /** What is to be done, in one sentence. */
  public String getTask() {
    Ballot limits = getLimits();
    return here.say(
        words().getString("ballot.task." + limits.type()), limits.most(), limits.points());
  }

  /** Tells one voter from the next on a device they share. */
  public String getTurn() {
    return session.turn();
  }

  /**
   * What the draft of this voter is kept under on a device: the same whenever they come back, and
   * nobody else's; empty for whoever did not show who they are.
   */
  public String getDraft() {
    return pass().map(BallotPage::draft).orElse("");
  }

  private static String draft(VoterPass pass) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("draft " + pass.edition() + pass.voter()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, DRAFT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }

  /** The address of the vote. */
  public String getLink() {
    return here.link(here.getSpaceAddress()) + "/vote";
  }

  ResourceBundle words() {
    return ResourceBundle.getBundle("budget", here.language().locale());
  }

  /** How a mark is said: "choisi", "3 points", "2e", "Très bien". */
  String said(Mark mark) {
    BallotType type = getType();
    return type == BallotType.GRADES
        ? words().getString("ballot.grade." + mark.value())
        : here.say(words().getString("ballot.mark." + type), mark.value());
  }

  /**
   * A list to choose from.
   *
   * @param key the part's key
   * @param name what people call it
   * @param envelope in euros
   * @param cards the projects, in this voter's order
   */
  public record Column(String key, String name, BigDecimal envelope, List<Card> cards) {}

  /**
   * A project on the ballot.
   *
   * @param field the name of its field
   * @param value its mark; 0 for none
   * @param typed what stands in its field, perhaps no number
   */
  public record Card(String field, Option option, int value, String typed) {

    /** The id of its field. */
    public String id() {
      return field.replace(':', '-');
    }
  }
}
