package org.palabre.web.agenda;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.agenda.AgendaChoice;
import org.palabre.web.form.Sent;

/**
 * Where one is in the calendar, as its address says: which view, around which day, which dates.
 * Nonsense there means the usual.
 *
 * @param view month, week or list
 * @param at a day within what is shown; empty for today
 * @param choice which dates
 */
record AgendaAddress(View view, Optional<LocalDate> at, AgendaChoice choice) {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST = 60;

  /** How dates are shown. */
  enum View {
    MONTH,
    WEEK,
    LIST
  }

  /** What the running request asks for. */
  static AgendaAddress asked() {
    return new AgendaAddress(
        view(Sent.text("view").orElse("")),
        Sent.text("at").flatMap(AgendaAddress::day),
        new AgendaChoice(
            Sent.id("territory"),
            Sent.id("space"),
            Sent.text("kind").filter(AgendaAddress::isName),
            Sent.text("what").filter(AgendaAddress::isName)));
  }

  private static View view(String name) {
    for (View view : View.values()) {
      if (view.name().toLowerCase(Locale.ROOT).equals(name)) {
        return view;
      }
    }
    return View.MONTH;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() < LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST;
  }

  AgendaAddress in(View other) {
    return new AgendaAddress(other, at, choice);
  }

  AgendaAddress around(LocalDate day) {
    return new AgendaAddress(view, Optional.of(day), choice);
  }

  AgendaAddress today() {
    return new AgendaAddress(view, Optional.empty(), choice);
  }

  AgendaAddress ofTerritory(Optional<UUID> territory) {
    return new AgendaAddress(
        view,
        at,
        new AgendaChoice(territory, choice.space(), choice.spaceKind(), choice.dateKind()));
  }

  AgendaAddress ofSpace(Optional<UUID> space) {
    return new AgendaAddress(
        view,
        at,
        new AgendaChoice(choice.territory(), space, choice.spaceKind(), choice.dateKind()));
  }

  AgendaAddress ofSpaceKind(Optional<String> kind) {
    return new AgendaAddress(
        view, at, new AgendaChoice(choice.territory(), choice.space(), kind, choice.dateKind()));
  }

  AgendaAddress ofDateKind(Optional<String> kind) {
    return new AgendaAddress(
        view, at, new AgendaChoice(choice.territory(), choice.space(), choice.spaceKind(), kind));
  }

  /** Whether only some dates are asked for. */
  boolean isChosen() {
    return !choice.equals(AgendaChoice.ALL);
  }

  /** The address, without language. */
  String link() {
    Map<String, String> parts = new LinkedHashMap<>();
    if (view != View.MONTH) {
      parts.put("view", view.name().toLowerCase(Locale.ROOT));
    }
    at.ifPresent(day -> parts.put("at", day.toString()));
    choice.territory().ifPresent(id -> parts.put("territory", id.toString()));
    choice.space().ifPresent(id -> parts.put("space", id.toString()));
    choice.spaceKind().ifPresent(kind -> parts.put("kind", kind));
    choice.dateKind().ifPresent(kind -> parts.put("what", kind));
    return parts.isEmpty()
        ? "/agenda"
        : parts.entrySet().stream()
            .map(
                part ->
                    part.getKey()
                        + "="
                        + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "/agenda?", ""));
  }
}
