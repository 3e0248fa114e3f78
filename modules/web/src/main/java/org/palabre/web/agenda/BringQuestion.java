package org.palabre.web.agenda;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.palabre.agenda.intake.Doubt;
import org.palabre.agenda.intake.Incoming;
import org.palabre.agenda.intake.TextDate;
import org.palabre.input.Refusal;
import org.palabre.web.form.TypedDate;
import org.palabre.web.form.TypedTime;

/**
 * A date that was not understood: what the file says, beside the fields to say it. As much as was
 * understood stands there already; one that is left as it was is left aside. What was typed stays
 * until it makes a date.
 */
public final class BringQuestion implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int number;
  private final String title;
  private final String text;
  private final List<String> shown;
  private Doubt doubt;
  private String day = "";
  private String lastDay = "";
  private String from = "";
  private String to = "";
  private String refusal = "";

  BringQuestion(Incoming incoming) {
    this.number = incoming.number();
    this.title = incoming.title();
    this.text = incoming.text();
    this.doubt = incoming.doubt();
    if (incoming.dates().size() == 1) {
      show(incoming.dates().get(0));
    }
    shown = typed();
  }

  private void show(TextDate known) {
    day = TypedDate.write(known.first());
    lastDay = known.last().equals(known.first()) ? "" : TypedDate.write(known.last());
    from = known.from() == null ? "" : TypedTime.write(known.from());
    to = known.to() == null ? "" : TypedTime.write(known.to());
  }

  /**
   * What was typed; empty when it makes no date, and then {@link #getRefusal} says why unless
   * nothing was typed.
   *
   * @param sentence how a refusal is said
   */
  Optional<TextDate> answer(Function<Refusal, String> sentence) {
    refusal = "";
    if (blank(day) || blank(from) || blank(to)) {
      boolean aside = typed().equals(shown) || typed().stream().allMatch(String::isEmpty);
      refusal = aside ? "" : sentence.apply(missing());
      return Optional.empty();
    }
    try {
      LocalDate first = TypedDate.read("day", day);
      LocalDate last = blank(lastDay) ? first : TypedDate.read("lastDay", lastDay);
      LocalTime begins = TypedTime.read("from", from);
      return Optional.of(new TextDate(first, last, begins, TypedTime.read("to", to)));
    } catch (Refusal wrong) {
      refusal = sentence.apply(wrong);
      return Optional.empty();
    }
  }

  private Refusal missing() {
    return new Refusal(
        "", blank(day) ? "bring.needs.day" : blank(from) ? "bring.needs.from" : "bring.needs.to");
  }

  /** Asks again, for another reason, what was typed before. */
  void doubt(Doubt other) {
    doubt = other;
  }

  private List<String> typed() {
    return Stream.of(day, lastDay, from, to).map(one -> blank(one) ? "" : one.strip()).toList();
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

  /** What is wrong with what was typed, as a sentence; empty for nothing. */
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
