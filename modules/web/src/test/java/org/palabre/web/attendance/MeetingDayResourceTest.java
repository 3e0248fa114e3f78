package org.palabre.web.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.attendance.AttendanceSheet.Line;
import org.palabre.attendance.AttendanceSheet.Origin;

/** What a page compares to know whether the sheet changed. */
class MeetingDayResourceTest {

  private static final Line INES = new Line("p:1", "Inès", Origin.MEMBER, 2, true);

  @Test
  void theStampIsTheSameInEveryProcess() {
    // Calculated by hand from texts and numbers, whose hash codes are specified.
    int line = 31 + "p:1".hashCode();
    line = 31 * line + "Inès".hashCode();
    line = 31 * line + "MEMBER".hashCode();
    line = 31 * line + 2;
    line = 31 * line + Boolean.hashCode(true);

    assertThat(MeetingDayResource.stamp(List.of(INES))).isEqualTo(Integer.toHexString(31 + line));
  }

  @Test
  void theStampDiffersWhenSomethingShownDoes() {
    String stamp = MeetingDayResource.stamp(List.of(INES));

    assertThat(
            List.of(
                new Line("p:1", "Inès", Origin.ADDED, 2, true),
                new Line("p:1", "Inès", Origin.MEMBER, 2, false),
                new Line("p:1", "Inès", Origin.MEMBER, 1, true)))
        .allSatisfy(
            other -> assertThat(MeetingDayResource.stamp(List.of(other))).isNotEqualTo(stamp));
  }
}
