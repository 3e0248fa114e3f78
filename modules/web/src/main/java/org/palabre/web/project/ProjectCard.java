package org.palabre.web.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.palabre.access.Audience;
import org.palabre.board.BoardCard;
import org.palabre.board.BoardCard.Due;
import org.palabre.board.BoardCard.Kind;
import org.palabre.project.Project;
import org.palabre.web.address.Here;

/** A project in short, as a page says it. */
public class ProjectCard {

  private static final int NAMES = 2;

  private final BoardCard card;
  private final String link;
  private final Here here;
  private final ResourceBundle words;

  /**
   * Says it.
   *
   * @param card what is said
   * @param link where its page is; null when nowhere
   */
  ProjectCard(BoardCard card, String link, Here here) {
    this.card = card;
    this.link = link;
    this.here = here;
    this.words = ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }

  public String getName() {
    return card.project().getName();
  }

  /** The address of its page; null when it has none now. */
  public String getLink() {
    return link;
  }

  /** The name of its space. */
  public String getSpace() {
    return card.space().getName();
  }

  /** Its state, in words. */
  public String getState() {
    return words.getString("project.state." + card.project().getState());
  }

  /** The colour of its state. */
  public String getMood() {
    return switch (card.project().getState()) {
      case UNDERWAY -> "wait";
      case DONE -> "done";
      case PREPARED, SET_ASIDE -> "";
    };
  }

  /** Whether the team alone reads it. */
  public boolean isTeam() {
    return card.project().getAudience() == Audience.TEAM;
  }

  public boolean isLate() {
    return card.isLate();
  }

  /** What is late first, in a sentence; null when nothing is. */
  public String getLateWords() {
    if (!card.isLate()) {
      return null;
    }
    Due first = card.late().get(0);
    int others = card.late().size() - 1;
    return first.kind() == Kind.PROJECT
        ? say("board.late.project", day(first.on()), others)
        : say("board.late", first.what(), day(first.on()), others);
  }

  /** What comes next, in a sentence; null when nothing is written down. */
  public String getNext() {
    Optional<Due> next = card.next();
    if (next.isEmpty()) {
      return null;
    }
    Due due = next.get();
    if (due.kind() == Kind.PROJECT) {
      return say("board.next.project", day(due.on()));
    }
    return due.on() == null
        ? say("board.next.undated", due.what())
        : say("board.next", due.what(), day(due.on()));
  }

  /** What is late first; null when nothing is. */
  public String getLateWhat() {
    return card.isLate() ? what(card.late().get(0)) : null;
  }

  /** What comes next; null when nothing is written down. */
  public String getNextWhat() {
    return card.next().map(this::what).orElse(null);
  }

  private String what(Due due) {
    return due.kind() == Kind.PROJECT ? words.getString("board.whole") : due.what();
  }

  /** By when something of it is due, in words; null when nobody said. */
  public String getDue() {
    return card.dueOn() == null ? null : day(card.dueOn());
  }

  /** How many of its steps are done, in words; null when it has none. */
  public String getProgress() {
    return card.steps() == 0 ? null : say("board.progress", card.stepsDone(), card.steps());
  }

  /** Who carries it: names for members, else how many; null for nobody. */
  public String getPeople() {
    if (card.peopleCount() == 0) {
      return null;
    }
    List<String> names = card.people();
    if (names.isEmpty()) {
      return say("project.people.count", card.peopleCount());
    }
    String first = String.join(", ", names.stream().limit(NAMES).toList());
    return names.size() <= NAMES ? first : say("board.people.more", first, names.size() - NAMES);
  }

  /** When it ended, in words; null while it goes on. */
  public String getEnded() {
    Project project = card.project();
    return project.getEndedOn() == null ? null : say("project.ended", day(project.getEndedOn()));
  }

  private String day(LocalDate day) {
    return here.wording().day(day);
  }

  private String say(String key, Object... values) {
    return here.say(words.getString(key), values);
  }
}
