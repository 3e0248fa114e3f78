package org.palabre.agenda.intake;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.palabre.agenda.intake.UnreadableCalendar.Reason;

/**
 * Reads the events of an iCalendar as ical4j's parser meets them, without making a calendar of them
 * first: what is not needed (alarms, attendees, time zones) is passed over, and too much of it ends
 * the reading.
 */
final class IcsReader {

  /** The largest file, in bytes. */
  static final int MOST_BYTES = 5 * 1024 * 1024;

  /** The most events. */
  static final int MOST_EVENTS = 2_000;

  /** The most events that come again by a rule: each is counted out, day by day. */
  static final int MOST_REPEATING = 300;

  private static final int DEEPEST = 6;
  private static final int MOST_PROPERTIES = 400;

  private static final Set<String> WANTED =
      Set.of(
          "UID",
          "DTSTART",
          "DTEND",
          "DURATION",
          "SUMMARY",
          "DESCRIPTION",
          "LOCATION",
          "URL",
          "STATUS",
          "RRULE",
          "RDATE",
          "EXDATE",
          "EXRULE",
          "RECURRENCE-ID");

  private IcsReader() {}

  /** Whether the bytes look like an iCalendar. */
  static boolean recognises(byte[] file) {
    String head = new String(file, 0, Math.min(file.length, 200), StandardCharsets.UTF_8);
    return head.replace("\uFEFF", "")
        .stripLeading()
        .toUpperCase(Locale.ROOT)
        .startsWith("BEGIN:VCALENDAR");
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableCalendar if it is empty, too large, or no calendar
   */
  static List<IcsEvent> read(byte[] file) throws UnreadableCalendar {
    if (file.length == 0) {
      throw new UnreadableCalendar(Reason.EMPTY);
    }
    if (file.length > MOST_BYTES) {
      throw new UnreadableCalendar(Reason.TOO_LARGE, MOST_BYTES / 1024 / 1024);
    }
    if (!recognises(file)) {
      throw new UnreadableCalendar(Reason.NOT_A_CALENDAR);
    }
    String text = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "").strip() + "\r\n";
    Collector collector = new Collector();
    try (UnfoldingReader lines = new UnfoldingReader(new StringReader(text), true)) {
      new CalendarParserImpl().parse(lines, collector);
    } catch (IOException | ParserException | RuntimeException e) {
      throw collector.enough == null
          ? new UnreadableCalendar(Reason.NOT_A_CALENDAR)
          : collector.enough;
    }
    if (collector.events.isEmpty()) {
      throw new UnreadableCalendar(Reason.EMPTY);
    }
    return collector.events;
  }

  /** Keeps the events, and of them what is wanted. */
  private static final class Collector implements ContentHandler {
    private final List<IcsEvent> events = new ArrayList<>();
    private UnreadableCalendar enough;
    private IcsEvent event;
    private int depth;
    private int properties;
    private int repeating;
    private String name;
    private String value;
    private String zone;
    private boolean wholeDay;

    /** Ends the reading: the parser wraps what is thrown, so the reason is kept aside. */
    private IllegalStateException enough(Reason reason, Object... arguments) {
      enough = new UnreadableCalendar(reason, arguments);
      return new IllegalStateException(enough);
    }

    @Override
    public void startCalendar() {
      // The calendar says nothing that its events do not.
    }

    @Override
    public void endCalendar() {
      // Likewise.
    }

    @Override
    public void startComponent(String component) {
      depth++;
      if (depth > DEEPEST) {
        throw enough(Reason.OVERLOADED);
      }
      if (depth == 1 && component.equalsIgnoreCase("VEVENT")) {
        if (events.size() == MOST_EVENTS) {
          throw enough(Reason.TOO_MANY_EVENTS, MOST_EVENTS);
        }
        event = new IcsEvent(events.size() + 1);
        events.add(event);
        properties = 0;
      }
    }

    @Override
    public void endComponent(String component) {
      depth--;
      if (depth == 0) {
        event = null;
      }
    }

    @Override
    public void startProperty(String property) {
      name = property.toUpperCase(Locale.ROOT);
      value = "";
      zone = "";
      wholeDay = false;
    }

    @Override
    public void parameter(String parameter, String said) {
      String bare = said.replace("\"", "");
      if (parameter.equalsIgnoreCase("TZID")) {
        zone = bare;
      } else if (parameter.equalsIgnoreCase("VALUE")) {
        wholeDay = bare.equalsIgnoreCase("DATE");
      }
    }

    @Override
    public void propertyValue(String said) {
      value = said;
    }

    @Override
    public void endProperty(String property) {
      if (event == null || depth != 1) {
        return;
      }
      properties++;
      if (properties > MOST_PROPERTIES) {
        throw enough(Reason.OVERLOADED);
      }
      if (name.equals("RRULE") && event.first(name).isEmpty() && ++repeating > MOST_REPEATING) {
        throw enough(Reason.TOO_MANY_REPEATING, MOST_REPEATING);
      }
      if (WANTED.contains(name)) {
        event.add(name, new IcsEvent.Property(value, zone, wholeDay));
      }
    }
  }
}
