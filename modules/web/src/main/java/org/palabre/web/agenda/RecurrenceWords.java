package org.palabre.web.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.palabre.agenda.repeat.Recurrence;
import org.palabre.agenda.repeat.Recurrence.Pattern;
import org.palabre.agenda.repeat.RepeatPreview;
import org.palabre.web.address.Here;

/**
 * Says a recurrence as people do: "Le premier jeudi de chaque mois à 18 h 30, jusqu’au 4 juin 2027,
 * soit 12 dates".
 */
@RequestScoped
class RecurrenceWords {

  private final Here here;

  /** For the container's proxy. */
  protected RecurrenceWords() {
    this(null);
  }

  @Inject
  RecurrenceWords(Here here) {
    this.here = here;
  }

  /** What comes again: "le premier jeudi de chaque mois". */
  String pattern(Pattern pattern, int every, LocalDate first) {
    String weekday = first.getDayOfWeek().getDisplayName(TextStyle.FULL, locale());
    Object what =
        switch (pattern) {
          case WEEKLY, MONTHLY_LAST_WEEKDAY -> weekday;
          case MONTHLY_WEEKDAY ->
              words().getString("repeat.nth." + Recurrence.weekOf(first)) + " " + weekday;
          case MONTHLY_DAY -> ordinal(first);
          case YEARLY -> dayAndMonth(first);
        };
    return here.say(words().getString("repeat.say." + pattern), what, every);
  }

  /** What comes again, at what time and until when. */
  String sentence(Recurrence recurrence, LocalDate first, LocalTime time) {
    String what =
        here.say(
            words().getString("repeat.say.at"),
            pattern(recurrence.pattern(), recurrence.every(), first),
            here.wording().time(time));
    LocalDate until = recurrence.ending().until();
    return until == null
        ? what
        : here.say(words().getString("repeat.say.until"), what, dated(until));
  }

  /** The whole, with how many dates there are. */
  String sentence(RepeatPreview preview) {
    LocalDate first = preview.dates().get(0).slot();
    String what =
        sentence(preview.recurrence(), first, preview.dates().get(0).starts().toLocalTime());
    return here.say(
        words().getString(preview.complete() ? "repeat.say.dates" : "repeat.say.endless"),
        what,
        preview.dates().size(),
        dated(preview.madeTo()));
  }

  /** A day with its year. */
  String dated(LocalDate day) {
    return dayAndMonth(day) + " " + day.getYear();
  }

  private String dayAndMonth(LocalDate day) {
    return ordinal(day) + "\u00a0" + DateTimeFormatter.ofPattern("MMMM", locale()).format(day);
  }

  private String ordinal(LocalDate day) {
    boolean first = day.getDayOfMonth() == 1 && here.getLang().equals("fr");
    return day.getDayOfMonth() + (first ? "er" : "");
  }

  private Locale locale() {
    return here.language().locale();
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", locale());
  }
}
