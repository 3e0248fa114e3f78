package org.palabre.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.statement.PublishedStatements;
import org.palabre.statement.Statement;
import org.palabre.thread.WhatBecame;
import org.palabre.thread.WhatBecame.Answered;
import org.palabre.thread.WhatBecame.Standing;
import org.palabre.web.address.Here;
import org.palabre.web.address.PlatformPages;
import org.palabre.web.commitment.CommitmentCard;
import org.palabre.web.screen.OpenSpaces;
import org.palabre.web.screen.OpenSpaces.Door;

/**
 * The front page: what was said last, what became of it, and where people meet next, wherever the
 * visitor may read.
 */
@Named
@RequestScoped
public class Home {

  private static final int SHOWN = 4;
  private static final int LOOKED_AT = 40;
  private static final int MEETINGS = 2;
  private static final int ANSWERS = 2;

  @Inject private OpenSpaces spaces;
  @Inject private PublishedStatements statements;
  @Inject private WhatBecame became;
  @Inject private Meetings meetings;
  @Inject private Here here;
  private List<Saying> latest;
  private List<Coming> coming;
  private List<Answering> answers;
  private Standing standing;

  /** The last statements of different spaces, or of one when only one is talking. */
  public List<Saying> getLatest() {
    if (latest == null) {
      Map<UUID, Door> doors = doors();
      latest =
          spread(statements.latest(doors.keySet(), LOOKED_AT)).stream()
              .map(statement -> saying(statement, doors.get(statement.getSpaceId())))
              .toList();
    }
    return latest;
  }

  /** The latest of each space first, then the others, so that no space fills the page alone. */
  private static List<Statement> spread(List<Statement> latestFirst) {
    Set<UUID> met = new HashSet<>();
    Set<Statement> spread = new LinkedHashSet<>();
    latestFirst.stream().filter(said -> met.add(said.getSpaceId())).forEach(spread::add);
    spread.addAll(latestFirst);
    return spread.stream().limit(SHOWN).toList();
  }

  private Saying saying(Statement statement, Door door) {
    String when =
        statement.getSaid().map(here::date).orElseGet(() -> here.dayOf(statement.getPublishedAt()));
    return new Saying(
        here.quotedBeginning(statement.getWords()),
        when,
        door.link() + "/" + PlatformPages.STATEMENTS.segment() + "/" + statement.getId(),
        statement.isSample(),
        door);
  }

  /** The next meetings. */
  public List<Coming> getComing() {
    if (coming == null) {
      coming =
          meetings.coming(doors().keySet(), Instant.now(), MEETINGS).stream()
              .map(one -> coming(one, doors().get(one.getSpaceId())))
              .toList();
    }
    return coming;
  }

  private Coming coming(Meeting meeting, Door door) {
    String place = meeting.getPlace().isEmpty() ? meeting.getAddress() : meeting.getPlace();
    return new Coming(
        here.wording().span(meeting.getStartsAt(), meeting.getEndsAt()),
        meeting.getTitle(),
        place,
        door.link() + "/" + PlatformPages.AGENDA.segment() + "/" + meeting.getId(),
        door);
  }

  /** How much was decided and asked. */
  public Standing getStanding() {
    if (standing == null) {
      standing = became.standing(doors().keySet());
    }
    return standing;
  }

  /** The last answers, each with somebody who asked for it. */
  public List<Answering> getAnswers() {
    if (answers == null) {
      answers =
          became.latest(doors().keySet(), ANSWERS).stream()
              .map(one -> answering(one, doors().get(one.commitment().getSpaceId())))
              .toList();
    }
    return answers;
  }

  private Answering answering(Answered one, Door door) {
    return new Answering(
        one.quote().map(said -> here.quotedBeginning(said.statement().getWords())).orElse(null),
        new CommitmentCard(one.commitment(), List.of(one.answer()), here).getAnswers().get(0),
        one.thread(),
        door.link() + "/" + PlatformPages.THREADS.segment() + "/" + one.id(),
        door);
  }

  private Map<UUID, Door> doors() {
    return spaces.getAll().stream().collect(Collectors.toMap(Door::getId, Function.identity()));
  }

  /** Where "say something" leads: straight to the form when there is only one place. */
  public String getSayLink() {
    List<Door> speaking = spaces.getSpeaking();
    return speaking.size() == 1 ? speaking.get(0).getSayLink() : here.link("/say");
  }

  /**
   * A meeting to come.
   *
   * @param when from when to when
   * @param title its title
   * @param place where; perhaps empty
   * @param link its page
   * @param door the way to its space
   */
  public record Coming(String when, String title, String place, String link, Door door) {}

  /**
   * An answer, and what it answers.
   *
   * @param quote what somebody said; null when nobody's words are shown
   * @param answer the answer
   * @param thread the name of the thread
   * @param link the thread's page
   * @param door the way to its space
   */
  public record Answering(
      String quote, CommitmentCard.AnswerCard answer, String thread, String link, Door door) {}

  /**
   * A statement and where it was said.
   *
   * @param words its words, or their beginning, in quotation marks
   * @param when when it was said, else published, as people say it
   * @param link its page
   * @param sample whether it only shows how the site works
   * @param door the way to its space
   */
  public record Saying(String words, String when, String link, boolean sample, Door door) {}
}
