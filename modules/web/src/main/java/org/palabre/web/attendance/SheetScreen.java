package org.palabre.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import org.palabre.attendance.AttendanceSheet;
import org.palabre.attendance.AttendanceSheet.Line;
import org.palabre.attendance.AttendanceSheet.Origin;
import org.palabre.attendance.Forgetting;
import org.palabre.meeting.Meeting.State;
import org.palabre.web.address.Here;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Sent;

/** The attendance sheet: ticked on a phone as people come, or printed to be signed. */
@Named
@RequestScoped
public class SheetScreen {

  private static final int EMPTY_ROWS = 10;

  @Inject private AttendanceSheet sheet;
  @Inject private MeetingAtHand atHand;
  @Inject private Forgetting forgetting;
  @Inject private Here here;
  private final String key = FormKey.fresh().toString();
  private List<Line> lines;

  private List<Line> lines() {
    if (lines == null) {
      lines = sheet.lines(here.spaceId(), atHand.id());
    }
    return lines;
  }

  /** Whether people may be ticked: the meeting takes place. */
  public boolean isHeld() {
    return atHand.getMeeting().getState() == State.ANNOUNCED;
  }

  /** Who registered, and who was added. */
  public List<Line> getExpected() {
    return lines().stream().filter(line -> line.origin() != Origin.MEMBER).toList();
  }

  /** The other members of the space. */
  public List<Line> getMembers() {
    return lines().stream().filter(line -> line.origin() == Origin.MEMBER).toList();
  }

  /** The names on paper: who registered; without any, the members. */
  public List<Line> getPrinted() {
    return getExpected().isEmpty() ? getMembers() : getExpected();
  }

  /** Empty rows to write on. */
  public List<Integer> getEmptyRows() {
    return Collections.nCopies(EMPTY_ROWS, 0);
  }

  /** How many are there, in words. */
  public String getCount() {
    long there = lines().stream().filter(Line::present).count();
    return here.say(words().getString("attendance.count"), there);
  }

  /** Why somebody is on the list, and who comes with them; null for nothing to say. */
  public String note(Line line) {
    String companions =
        line.companions() == 0
            ? ""
            : here.say(words().getString("attendance.companions"), line.companions());
    String origin =
        switch (line.origin()) {
          case WAITING -> words().getString("attendance.waiting");
          case ADDED -> words().getString("attendance.added");
          case REGISTERED, MEMBER -> "";
        };
    String both = origin + (origin.isEmpty() || companions.isEmpty() ? "" : " · ") + companions;
    return both.isEmpty() ? null : both;
  }

  /** What somebody is called; a word for whoever only counts. */
  public String name(Line line) {
    return line.name().isEmpty() ? words().getString("attendance.nameless") : line.name();
  }

  /** After how many months names are erased. */
  public int getMonths() {
    return forgetting.getMonths();
  }

  /** Where ticks are sent. */
  public String getUrl() {
    return MeetingDayResource.address(here.spaceId(), atHand.id(), "attendance");
  }

  /** What differs when the list does. */
  public String getStamp() {
    return MeetingDayResource.stamp(lines());
  }

  /** A key for what is sent without script. */
  public String getKey() {
    return key;
  }

  /** Why what was sent before was not taken; null when it was. */
  public String getRefused() {
    return MeetingDayResource.refused(Sent.text("refused"), words());
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }
}
