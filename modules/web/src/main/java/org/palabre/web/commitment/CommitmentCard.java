package org.palabre.web.commitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.commitment.Addressee;
import org.palabre.commitment.Answer;
import org.palabre.commitment.Commitment;
import org.palabre.statement.PartialDate;
import org.palabre.web.address.Here;
import org.palabre.web.page.SpaceHead.Tag;

/** A commitment as a page says it. */
public class CommitmentCard {

  private static final int BEGINNING = 80;

  private final Commitment commitment;
  private final List<Answer> answers;
  private final Here here;
  private final ResourceBundle words;

  /**
   * A commitment that the visitor may read.
   *
   * @param answers its answers, oldest first
   * @param here where it is read
   */
  public CommitmentCard(Commitment commitment, List<Answer> answers, Here here) {
    this.commitment = commitment;
    this.answers = answers;
    this.here = here;
    this.words = ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }

  public UUID getId() {
    return commitment.getId();
  }

  /** What is asked. */
  public String getWhat() {
    return commitment.getWhat();
  }

  /** The beginning of what is asked, on one line. */
  public String getBeginning() {
    return here.wording().beginning(commitment.getWhat().replace('\n', ' '), BEGINNING);
  }

  /** Of whom; a word in the place of somebody who was forgotten. */
  public String getAskedOf() {
    return name(commitment.getAskedOf().name());
  }

  /** Whether only those who lead the space read it. */
  public boolean isTeam() {
    return commitment.getAudience() == Audience.TEAM;
  }

  /** Where it is: asked, promised for a date, late, kept, refused. */
  public Tag getTag() {
    LocalDate today = here.wording().today();
    if (commitment.isLate(today)) {
      long days = ChronoUnit.DAYS.between(commitment.getDueOn(), today);
      return new Tag(here.say(words.getString("commitment.late"), days, days * 12 / 365), "late");
    }
    return switch (commitment.getState()) {
      case REQUESTED ->
          new Tag(
              commitment.getDueOn() == null
                  ? words.getString("commitment.asked")
                  : here.say(words.getString("commitment.askedBy"), day(commitment.getDueOn())),
              "wait");
      case PROMISED ->
          new Tag(
              here.say(words.getString("commitment.promised"), day(commitment.getDueOn())), "wait");
      case KEPT ->
          new Tag(
              here.say(words.getString("commitment.kept"), day(commitment.getEndedOn())), "done");
      case REFUSED ->
          new Tag(
              here.say(words.getString("commitment.refused"), day(commitment.getEndedOn())), "off");
    };
  }

  /** When it was asked and promised. */
  public String getSince() {
    String asked = here.say(words.getString("commitment.since"), day(commitment.getRequestedOn()));
    return commitment.getPromisedOn() == null
        ? asked
        : asked
            + " · "
            + here.say(words.getString("commitment.promisedOn"), day(commitment.getPromisedOn()));
  }

  /** Whether it is promised: what is owed is a deed. */
  public boolean isPromised() {
    return commitment.getState() == Commitment.State.PROMISED;
  }

  /** Whether something is still owed. */
  public boolean isOpen() {
    return commitment.getState().isOpen();
  }

  /** What was promised, oldest first. */
  public List<AnswerCard> getPromises() {
    return getAnswers().stream().filter(AnswerCard::promise).toList();
  }

  /** What was answered, oldest first. */
  public List<AnswerCard> getAnswers() {
    return answers.stream().map(this::card).toList();
  }

  private AnswerCard card(Answer answer) {
    Tag tag =
        answer.isReopening()
            ? new Tag(words.getString("answer.reopened"), "wait")
            : answer.getMovesTo() == null
                ? null
                : switch (answer.getMovesTo()) {
                  case PROMISED ->
                      new Tag(
                          here.say(words.getString("answer.PROMISED"), day(answer.getDueOn())),
                          "wait");
                  case KEPT -> new Tag(words.getString("answer.KEPT"), "done");
                  case REFUSED -> new Tag(words.getString("answer.REFUSED"), "off");
                  case REQUESTED -> throw new IllegalStateException("An answer does not ask.");
                };
    return new AnswerCard(
        answer.getId(),
        commitment.getId(),
        answer.getAnsweredOn(),
        day(answer.getAnsweredOn()),
        answer.getWords(),
        name(answer.getInNameOf()),
        answer.isByLink() ? here.say(words.getString("answer.byLink"), answer.getWrittenBy()) : "",
        tag,
        answer.getMovesTo() == Commitment.State.PROMISED && !answer.isReopening(),
        getBeginning());
  }

  private String name(String kept) {
    return kept.equals(Addressee.FORGOTTEN) ? words.getString("commitment.forgotten") : kept;
  }

  private String day(LocalDate day) {
    return here.date(PartialDate.of(day));
  }

  /**
   * An answer as a page says it.
   *
   * @param id its id
   * @param commitment what it answers
   * @param on the day
   * @param when the day, as people say it
   * @param words what was answered; empty when the deed says it
   * @param inNameOf who answers
   * @param writer who wrote it by a link, for those it was shown to and the team; else empty
   * @param tag what it made of the commitment; null for words alone
   * @param promise whether it promises
   * @param about the beginning of what was asked
   */
  public record AnswerCard(
      UUID id,
      UUID commitment,
      LocalDate on,
      String when,
      String words,
      String inNameOf,
      String writer,
      Tag tag,
      boolean promise,
      String about) {}
}
