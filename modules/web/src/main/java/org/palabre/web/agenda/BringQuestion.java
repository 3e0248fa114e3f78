package org.palabre.web.agenda;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.palabre.agenda.intake.Doubt;
import org.palabre.agenda.intake.Incoming;
import org.palabre.agenda.intake.TextDate;
import org.palabre.input.Refusal;
import org.palabre.web.form.TypedDate;
import org.palabre.web.form.TypedTime;

/**
 * A date that was not understood: what the file says, beside the fields to say it. As much as was
 * understood stands there already; one that is left empty is left aside.
 */
public final class BringQuestion implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int number;
  private final String title;
  private final String text;
  private final Doubt doubt;
  private String day;
  private String lastDay;
  private String from;
  private String to;
  private String refusal = "";

  BringQuestion(Incoming incoming) {
    this.number = incoming.number();
    this.title = incoming.title();
    this.text = incoming.text();
    this.doubt = incoming.doubt();
    if (incoming.dates().size() == 1) {
      show(incoming.dates().get(0));
    }
  }

  private void show(TextDate known) {
    day = TypedDate.write(known.first());
    lastDay = known.last().equals(known.first()) ? "" : TypedDate.write(known.last());
    from = known.from() == null ? "" : TypedTime.write(known.from());
    to = known.to() == null ? "" : TypedTime.write(known.to());
  }

  /** What was typed; empty when nothing was that makes a date. */
  Optional<TextDate> answer() {
    refusal = "";
    if (blank(day) || blank(from) || blank(to)) {
      return Optional.empty();
    }
    try {
      LocalDate first = TypedDate.read("day", day);
      LocalDate last = blank(lastDay) ? first : TypedDate.read("lastDay", lastDay);
      LocalTime begins = TypedTime.read("from", from);
      return Optional.of(new TextDate(first, last, begins, TypedTime.read("to", to)));
    } catch (Refusal wrong) {
      refusal = wrong.key();
      return Optional.empty();
    }
  }

  private static boolean blank(String typed) {
    return typed == null || typed.isBlank();
  }

  public int getNumber() {
    return number;
  }

  public String getTitle() {
    return title;
  }

  /** What the file says, as it stands there. */
  public String getText() {
    return text;
  }

  /** What is not certain. */
  public Doubt getDoubt() {
    return doubt;
  }

  /** The key of what is wrong with what was typed; empty for nothing. */
  public String getRefusal() {
    return refusal;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public String getLastDay() {
    return lastDay;
  }

  public void setLastDay(String lastDay) {
    this.lastDay = lastDay;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
