package org.palabre.tables.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.palabre.attendance.AttendanceSheet;
import org.palabre.attendance.Guest;
import org.palabre.attendance.RegistrationTerms;
import org.palabre.attendance.RegistrationWork;
import org.palabre.attendance.Wish;
import org.palabre.logistics.Checklist;
import org.palabre.meeting.Meeting;

/** Who comes to the sample meetings, and what is to be prepared; all names are made up. */
@ApplicationScoped
class SampleComing {

  private static final int PLACES = 30;
  private static final List<String> NAMES =
      List.of(
          "Aïcha (exemple)",
          "Bernard (exemple)",
          "Fatoumata (exemple)",
          "Jean-Luc (exemple)",
          "Leïla (exemple)",
          "Mariam (exemple)");

  private final RegistrationWork registrations;
  private final AttendanceSheet sheet;
  private final Checklist checklist;

  /** For the container's proxy. */
  protected SampleComing() {
    this(null, null, null);
  }

  @Inject
  SampleComing(RegistrationWork registrations, AttendanceSheet sheet, Checklist checklist) {
    this.registrations = registrations;
    this.sheet = sheet;
    this.checklist = checklist;
  }

  /** People come to a meeting that is prepared. */
  void expect(UUID table, Meeting coming) {
    registrations.decide(
        table, coming.getId(), 0, new RegistrationTerms(true, PLACES, null, 3, true));
    for (String name : NAMES) {
      registrations.add(
          table, coming.getId(), new Guest(name, null, ""), Wish.PLAIN, "fr", UUID.randomUUID());
    }
    checklist.copyUsual(table, coming.getId(), "fr");
  }

  /** People came to a meeting that is over. */
  void came(UUID table, Meeting past) {
    NAMES.forEach(name -> sheet.add(table, past.getId(), name, UUID.randomUUID()));
  }
}
