package org.palabre.web.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.statement.PartialDate;
import org.palabre.statement.Spoken;
import org.palabre.statement.Statement;
import org.palabre.statement.StatementSpeaker;
import org.palabre.web.address.Here;

/**
 * A statement as readers see it: its words first, then what is known of it. Never who took it down,
 * nor whose account it came from.
 */
public final class StatementCard {

  /** Beyond this many characters a list shows the beginning. */
  private static final int BEGINNING = 900;

  private final Statement statement;
  private final Optional<StatementSpeaker> speaker;
  private final Here here;
  private final ResourceBundle words;

  /** Says a statement on the page of {@code here}. */
  public StatementCard(Spoken spoken, Here here) {
    this.statement = spoken.statement();
    this.speaker = spoken.speaker();
    this.here = here;
    this.words = ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }

  public UUID getId() {
    return statement.getId();
  }

  /** What it is about. */
  Statement getStatement() {
    return statement;
  }

  /** The address of its own page. */
  public String getLink() {
    return here.link(here.getSpaceAddress()) + "/statements/" + statement.getId();
  }

  /** All its words, in quotation marks; a sentence in the place of words that were withdrawn. */
  public String getWords() {
    return isWithdrawn()
        ? words.getString("statement.withdrawn")
        : here.quoted(here.unmasked(statement.getWords()));
  }

  /** Whether whoever said it took it back. */
  public boolean isWithdrawn() {
    return statement.getState() == Statement.State.WITHDRAWN;
  }

  /** Its words in quotation marks, only their beginning when they are long. */
  public String getBeginning() {
    String all = here.unmasked(statement.getWords());
    if (!isLong()) {
      return getWords();
    }
    int cut = all.offsetByCodePoints(0, BEGINNING);
    int blank = all.lastIndexOf(' ', cut);
    return here.quoted(all.substring(0, blank > cut / 2 ? blank : cut) + "…");
  }

  /** Whether the beginning is not all. */
  public boolean isLong() {
    String all = statement.getWords();
    return all.codePointCount(0, all.length()) > BEGINNING;
  }

  /** What was asked; null when nothing was. */
  public String getQuestion() {
    return statement.getQuestion();
  }

  /** Whether it only shows how the site works. */
  public boolean isSample() {
    return statement.isSample();
  }

  /** When it was said, as people say it; else when it was published. */
  public String getWhen() {
    Optional<PartialDate> said = statement.getSaid();
    if (said.isPresent()) {
      return here.date(said.get());
    }
    return statement.getPublishedAt() == null
        ? here.say(words.getString("statement.recorded"), here.dayOf(statement.getRecordedAt()))
        : here.say(words.getString("statement.published"), here.dayOf(statement.getPublishedAt()));
  }

  /** Who speaks, how it was collected, where, and how many: what is known, in this order. */
  public List<String> getFacts() {
    List<String> facts = new ArrayList<>();
    who().ifPresent(facts::add);
    if (statement.getChannel() != null) {
      facts.add(words.getString("channel." + statement.getChannel()));
    }
    if (statement.getPlace() != null) {
      facts.add(statement.getPlace());
    }
    if (statement.getHeadCount() != null) {
      facts.add(here.say(words.getString("statement.heads"), statement.getHeadCount()));
    }
    return facts;
  }

  /** Where its point on the map lies, in degrees; null when it has none. */
  public String getPoint() {
    return statement
        .getPosition()
        .map(at -> String.format(Locale.ROOT, "%.5f, %.5f", at.latitude(), at.longitude()))
        .orElse(null);
  }

  /**
   * The name the speaker wanted shown. Without a name, their age and quarter, which with it would
   * say too much.
   */
  private Optional<String> who() {
    if (speaker.isEmpty()) {
      return Optional.empty();
    }
    StatementSpeaker known = speaker.get();
    if (known.getName() != null) {
      return Optional.of(known.getName());
    }
    List<String> parts = new ArrayList<>();
    if (known.getAgeBand() != null) {
      parts.add(known.getAgeBand());
    }
    if (known.getQuarter() != null) {
      parts.add(known.getQuarter());
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }
}
