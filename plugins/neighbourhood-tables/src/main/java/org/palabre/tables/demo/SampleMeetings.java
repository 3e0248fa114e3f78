package org.palabre.tables.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.meeting.ItemPlan;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meeting.Kind;
import org.palabre.meeting.MeetingPlan;
import org.palabre.meeting.MeetingWork;
import org.palabre.organisation.Organisations;

/** Meetings of a sample table around today: one that was, two to come, one being prepared. */
@ApplicationScoped
class SampleMeetings {

  private static final String SAMPLE = "Exemple pour la démonstration.";
  private static final int EVENING = 18;
  private static final int HALF = 30;

  private final MeetingWork meetings;
  private final SampleComing people;
  private final Organisations organisations;
  private final SampleMinutes minutes;

  /** For the container's proxy. */
  protected SampleMeetings() {
    this(null, null, null, null);
  }

  @Inject
  SampleMeetings(
      MeetingWork meetings,
      SampleComing people,
      Organisations organisations,
      SampleMinutes minutes) {
    this.meetings = meetings;
    this.people = people;
    this.organisations = organisations;
    this.minutes = minutes;
  }

  /** Plans and announces them. */
  void create(UUID table, String place) {
    LocalDate today = organisations.today();
    LocalDate last = firstThursday(today.withDayOfMonth(1).minusMonths(1));
    LocalDate next = today.with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
    Meeting past = announced(table, "Réunion de la table", Kind.MEETING, evening(last), place);
    item(table, past, "Tour de table : ce qui a changé depuis la dernière fois", 20);
    item(table, past, "Les passages piétons", 40);
    Meeting coming = announced(table, "Réunion de la table", Kind.MEETING, evening(next), place);
    item(table, coming, "Accueil et tour de table", 15);
    item(table, coming, "Les réponses des services de la ville", 30);
    item(table, coming, "Les bancs et les espaces verts : que voulons-nous proposer ?", 45);
    item(table, coming, "La suite : qui fait quoi", 20);
    people.came(table, past);
    minutes.write(table, past);
    people.expect(table, coming);
    announced(
        table,
        "Visite du quartier avec les habitants",
        Kind.VISIT,
        next.plusDays(9).atTime(10, 0),
        place);
    plan(
        table,
        "Atelier : préparer l’année prochaine",
        Kind.WORKSHOP,
        evening(next.plusWeeks(4)),
        place);
  }

  private static LocalDate firstThursday(LocalDate month) {
    return month.with(TemporalAdjusters.firstInMonth(DayOfWeek.THURSDAY));
  }

  private static LocalDateTime evening(LocalDate day) {
    return day.atTime(EVENING, HALF);
  }

  private Meeting announced(UUID table, String title, Kind kind, LocalDateTime at, String place) {
    Meeting meeting = plan(table, title, kind, at, place);
    meetings.announce(table, meeting.getId());
    return meeting;
  }

  private Meeting plan(UUID table, String title, Kind kind, LocalDateTime at, String place) {
    MeetingPlan plan =
        new MeetingPlan(
            title, kind, SAMPLE, Audience.SPACE, at, at.plusHours(2), place, "", "", null);
    return meetings.plan(table, plan, UUID.randomUUID());
  }

  private void item(UUID table, Meeting meeting, String title, int minutes) {
    meetings.addItem(
        table, meeting.getId(), new ItemPlan(title, "", "", minutes), UUID.randomUUID());
  }
}
