package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.agenda.repeat.MeetingSeries;
import org.palabre.agenda.repeat.Recurrence;
import org.palabre.agenda.repeat.Recurrence.Ending;
import org.palabre.agenda.repeat.Recurrence.Missing;
import org.palabre.agenda.repeat.Recurrence.Pattern;
import org.palabre.agenda.repeat.RepeatPreview;
import org.palabre.agenda.repeat.SeriesMaker;
import org.palabre.agenda.repeat.SeriesWork;
import org.palabre.agenda.repeat.SeriesWork.Dated;
import org.palabre.agenda.repeat.SeriesWork.Scope;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meeting.State;
import org.palabre.meeting.MeetingPlan;
import org.palabre.meeting.MeetingWork;
import org.palabre.meeting.Meetings;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.testkit.PluginDeployment;

/** Meetings that come again: made once each, changed together or alone, ended. */
@ExtendWith(ArquillianExtension.class)
class SeriesIT {

  /** MariaDB's error for a row that somebody else holds. */
  private static final int LOCK_WAIT_TIMEOUT = 1205;

  private static final LocalTime EVENING = LocalTime.of(18, 30);

  @Inject private Scene scene;
  @Inject private MeetingWork meetings;
  @Inject private Meetings reading;
  @Inject private SeriesWork work;
  @Inject private SeriesMaker maker;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;
  private UUID table;
  private UUID lead;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(SeriesIT.class);
  }

  @BeforeEach
  void openTable() {
    lead = scene.somebody(OrganisationRole.FACILITATOR);
    table = scene.table(lead, Visibility.PUBLIC);
    asLead();
  }

  @AfterEach
  void leave() {
    scene.asVisitor();
  }

  @Test
  void makesEveryFirstThursdayOnceHoweverOftenItIsContinued() {
    LocalDate first =
        LocalDate.now().plusMonths(1).with(TemporalAdjusters.firstInMonth(DayOfWeek.THURSDAY));
    UUID meeting = announced(first.atTime(EVENING));
    Recurrence monthly = recurrence(Pattern.MONTHLY_WEEKDAY, Ending.after(12));
    UUID key = UUID.randomUUID();

    RepeatPreview preview = work.preview(table, meeting, monthly);
    MeetingSeries series = work.repeat(table, meeting, monthly, key);
    work.repeat(table, meeting, monthly, key);
    maker.extend(series.getId());
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> maker.extend(series.getId())),
            CompletableFuture.runAsync(() -> maker.extend(series.getId())))
        .join();

    assertThat(preview.complete()).isTrue();
    assertThat(preview.dates()).hasSize(12);
    List<Dated> dates = dates(meeting);
    assertThat(dates).hasSize(12).extracting(Dated::slot).doesNotHaveDuplicates();
    assertThat(dates)
        .allMatch(one -> one.slot().getDayOfWeek() == DayOfWeek.THURSDAY)
        .allMatch(one -> one.slot().getDayOfMonth() <= 7)
        .allMatch(one -> one.meeting().getState() == State.ANNOUNCED)
        .allMatch(one -> one.meeting().getStartsAt().toLocalTime().equals(EVENING));
  }

  @Test
  void isMadeEighteenMonthsAheadWhenItHasNoEnd() throws Exception {
    UUID meeting = announced(LocalDate.now().plusDays(3).atTime(EVENING));
    work.repeat(table, meeting, recurrence(Pattern.WEEKLY, Ending.NEVER), UUID.randomUUID());

    int made = dates(meeting).size();
    assertThat(made).isBetween(75, 80);
    scene.committed(
        () -> {
          // As if the last round had been long ago.
          shorten(meeting);
        });
    maker.due().forEach(maker::extend);
    assertThat(dates(meeting)).hasSize(made);
  }

  @Test
  void keepsWhatWasMovedAloneAndChangesThoseThatFollow() {
    UUID first = announced(LocalDate.now().plusDays(7).atTime(EVENING));
    work.repeat(table, first, recurrence(Pattern.WEEKLY, Ending.after(5)), UUID.randomUUID());
    List<Dated> before = dates(first);
    Meeting moved = before.get(3).meeting();
    LocalDateTime elsewhere = moved.getStartsAt().plusDays(1).withHour(9);
    rewrite(moved, plan(moved.getTitle(), elsewhere));
    Meeting model = before.get(2).meeting();
    rewrite(model, plan("Nouveau nom", model.getStartsAt().withHour(20)));

    assertThat(work.takeOver(table, model.getId(), Scope.FOLLOWING)).isEqualTo(2);

    List<Dated> after = dates(first);
    assertThat(after)
        .extracting(one -> one.meeting().getTitle())
        .containsExactly(
            before.get(0).meeting().getTitle(),
            before.get(0).meeting().getTitle(),
            "Nouveau nom",
            "Nouveau nom",
            "Nouveau nom");
    assertThat(after.get(3).meeting().getStartsAt()).isEqualTo(elsewhere);
    assertThat(after.get(4).meeting().getStartsAt().getHour()).isEqualTo(20);
    assertThat(after.get(1).meeting().getStartsAt().toLocalTime()).isEqualTo(EVENING);
  }

  @Test
  void handsOnOnlyWhatWasChangedOnOneDate() {
    UUID first = announced(LocalDate.now().plusDays(7).atTime(EVENING));
    work.repeat(table, first, recurrence(Pattern.WEEKLY, Ending.after(6)), UUID.randomUUID());
    List<Dated> before = dates(first);
    Meeting kept = before.get(3).meeting();
    rewrite(kept, with(kept.plan(), "Bilan", Audience.TEAM, "Gymnase"));
    Meeting longer = before.get(4).meeting();
    MeetingPlan usual = longer.plan();
    rewrite(longer, until(usual, usual.endsAt().plusHours(1)));
    Meeting model = before.get(2).meeting();
    rewrite(model, with(model.plan(), "Réunion", Audience.SPACE, "Salle B"));

    assertThat(work.takeOver(table, model.getId(), Scope.FOLLOWING)).isEqualTo(2);

    List<Dated> after = dates(first);
    assertThat(after.get(3).meeting().plan())
        .isEqualTo(with(kept.plan(), "Bilan", Audience.TEAM, "Gymnase"));
    assertThat(places(after))
        .containsExactly("Salle A", "Salle A", "Salle B", "Gymnase", "Salle B", "Salle B");
    assertThat(after.get(4).meeting().getEndsAt()).isEqualTo(usual.endsAt().plusHours(1));

    assertThat(work.takeOver(table, model.getId(), Scope.ALL))
        .as("those before still are as the series was")
        .isEqualTo(2);
    assertThat(places(dates(first)))
        .containsExactly("Salle B", "Salle B", "Salle B", "Gymnase", "Salle B", "Salle B");
    assertThat(work.takeOver(table, model.getId(), Scope.ALL)).isZero();

    Meeting narrowed = dates(first).get(0).meeting();
    rewrite(narrowed, with(narrowed.plan(), "Réunion", Audience.TEAM, "Salle B"));
    assertThat(work.takeOver(table, narrowed.getId(), Scope.ALL)).isEqualTo(4);
    assertThat(dates(first)).allMatch(one -> one.meeting().getAudience() == Audience.TEAM);
  }

  @Test
  void waitsForItsSeriesBeforeItTakesAMeeting() throws Exception {
    UUID first = announced(LocalDate.now().plusDays(7).atTime(EVENING));
    MeetingSeries series =
        work.repeat(table, first, recurrence(Pattern.WEEKLY, Ending.after(4)), UUID.randomUUID());
    UUID second = dates(first).get(1).meeting().getId();

    CompletableFuture<Integer> end;
    try (var connection = scene.database().getConnection()) {
      connection.setAutoCommit(false);
      change(connection, "UPDATE meeting SET version = version WHERE id = ?", second);
      end = alongside(() -> work.stop(table, second, Scope.ALL, "La salle ferme."));
      awaitHeld("meeting_series", series.getId());
      connection.commit();
    }

    assertThat(end.get(30, TimeUnit.SECONDS)).isEqualTo(4);
  }

  @Test
  void takesOverIntoWhatAMeetingHasJustBecome() throws Exception {
    UUID first = announced(LocalDate.now().plusDays(7).atTime(EVENING));
    MeetingSeries series =
        work.repeat(table, first, recurrence(Pattern.WEEKLY, Ending.after(4)), UUID.randomUUID());
    List<Dated> before = dates(first);
    Meeting model = before.get(1).meeting();
    rewrite(model, with(model.plan(), "Bilan", Audience.SPACE, "Salle A"));
    UUID third = before.get(2).meeting().getId();

    CompletableFuture<Integer> change;
    try (var connection = scene.database().getConnection()) {
      connection.setAutoCommit(false);
      change(
          connection,
          "UPDATE meeting SET place = 'Gymnase', version = version + 1 WHERE id = ?",
          third);
      change = alongside(() -> work.takeOver(table, model.getId(), Scope.FOLLOWING));
      awaitTurn(series, model.getId());
      connection.commit();
    }

    assertThat(change.get(30, TimeUnit.SECONDS)).isEqualTo(2);
    assertThat(places(dates(first))).containsExactly("Salle A", "Salle A", "Gymnase", "Salle A");
    assertThat(dates(first))
        .extracting(one -> one.meeting().getTitle())
        .containsExactly("Réunion", "Bilan", "Bilan", "Bilan");
  }

  @Test
  void cancelsADraftThatHasJustBeenAnnounced() throws Exception {
    UUID first = draft(LocalDate.now().plusDays(7).atTime(EVENING));
    MeetingSeries series =
        work.repeat(table, first, recurrence(Pattern.WEEKLY, Ending.after(4)), UUID.randomUUID());
    List<Dated> before = dates(first);
    UUID second = before.get(1).meeting().getId();

    CompletableFuture<Integer> end;
    try (var connection = scene.database().getConnection()) {
      connection.setAutoCommit(false);
      change(
          connection,
          "UPDATE meeting SET state = 'ANNOUNCED', version = version + 1 WHERE id = ?",
          before.get(2).meeting().getId());
      end = alongside(() -> work.stop(table, second, Scope.FOLLOWING, "La salle ferme."));
      awaitTurn(series, second);
      connection.commit();
    }

    assertThat(end.get(30, TimeUnit.SECONDS)).isEqualTo(3);
    assertThat(dates(first))
        .as("who read of it reads why it is not")
        .extracting(one -> one.meeting().getState())
        .containsExactly(State.DRAFT, State.CANCELLED);
  }

  /** Does something of the one who leads in a request of its own. */
  private CompletableFuture<Integer> alongside(Callable<Integer> act) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return scene.elsewhere(
                () -> {
                  asLead();
                  return act.call();
                });
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** Waits until the other one has the series and a meeting, and so stands before the next. */
  private void awaitTurn(MeetingSeries series, UUID meeting) throws Exception {
    awaitHeld("meeting_series", series.getId());
    awaitHeld("meeting", meeting);
  }

  private void awaitHeld(String table, UUID id) throws Exception {
    Instant end = Instant.now().plusSeconds(10);
    while (!isHeld(table, id)) {
      assertThat(Instant.now()).as("nobody holds the row in %s", table).isBefore(end);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private boolean isHeld(String table, UUID id) throws SQLException {
    try (var connection = scene.database().getConnection();
        var select =
            connection.prepareStatement(
                "SELECT id FROM %s WHERE id = ? FOR UPDATE NOWAIT".formatted(table))) {
      select.setObject(1, id);
      select.executeQuery();
      return false;
    } catch (SQLException refused) {
      assertThat(refused.getErrorCode()).as(refused.getMessage()).isEqualTo(LOCK_WAIT_TIMEOUT);
      return true;
    }
  }

  private static void change(Connection connection, String statement, UUID id) throws SQLException {
    try (var update = connection.prepareStatement(statement)) {
      update.setObject(1, id);
      assertThat(update.executeUpdate()).isOne();
    }
  }

  @Test
  void makesNothingInThePast() {
    UUID first = announced(LocalDate.now().minusDays(21).atTime(EVENING));
    Recurrence weekly = recurrence(Pattern.WEEKLY, Ending.after(6));

    assertThat(work.preview(table, first, weekly).dates()).hasSizeBetween(3, 4);
    MeetingSeries series = work.repeat(table, first, weekly, UUID.randomUUID());
    List<Dated> dates = dates(first);
    assertThat(dates).hasSizeBetween(3, 4);
    assertThat(dates.subList(1, dates.size()))
        .allMatch(one -> one.meeting().getStartsUtc().isAfter(Instant.now()));

    refused(
        "repeat.begun",
        () ->
            work.changeRule(
                table,
                first,
                recurrence(Pattern.WEEKLY, Ending.NEVER),
                "Autrement.",
                UUID.randomUUID()));
    maker.extend(series.getId());
    assertThat(dates(first)).hasSameSizeAs(dates);
    refused(
        "repeat.once",
        () ->
            work.preview(
                table,
                announced(LocalDate.now().minusDays(30).atTime(EVENING)),
                recurrence(Pattern.WEEKLY, Ending.after(3))));
  }

  @Test
  void saysThatAnotherDateStandsForTheDayThisOneWasMovedTo() {
    UUID first = announced(LocalDate.now().plusDays(7).atTime(EVENING));
    work.repeat(table, first, recurrence(Pattern.WEEKLY, Ending.after(6)), UUID.randomUUID());
    List<Dated> before = dates(first);
    Meeting moved = before.get(2).meeting();
    Meeting other = before.get(3).meeting();
    rewrite(moved, plan("Réunion", other.getStartsAt().minusHours(4)));
    Recurrence weekly = recurrence(Pattern.WEEKLY, Ending.after(3));
    UUID key = UUID.randomUUID();

    refused(
        "repeat.sameDay", () -> work.changeRule(table, moved.getId(), weekly, "Autrement.", key));
    assertThat(dates(first)).as("nothing has happened").hasSize(6);

    meetings.cancel(table, other.getId(), "Il y en a deux.");
    work.changeRule(table, moved.getId(), weekly, "Autrement.", key);
    assertThat(dates(moved.getId()))
        .extracting(Dated::slot)
        .containsExactly(before.get(3).slot(), before.get(4).slot(), before.get(5).slot());
  }

  @Test
  void endsFromOneOnCancellingWhatWasAnnounced() {
    UUID first = announced(LocalDate.now().plusDays(7).atTime(EVENING));
    MeetingSeries series =
        work.repeat(table, first, recurrence(Pattern.WEEKLY, Ending.NEVER), UUID.randomUUID());
    List<Dated> before = dates(first);

    work.stop(table, before.get(2).meeting().getId(), Scope.FOLLOWING, "La salle ferme.");
    maker.extend(series.getId());

    List<Dated> after = dates(first);
    assertThat(after).hasSameSizeAs(before);
    assertThat(after.subList(0, 2)).allMatch(one -> one.meeting().getState() == State.ANNOUNCED);
    assertThat(after.subList(2, after.size()))
        .allMatch(one -> one.meeting().getState() == State.CANCELLED)
        .allMatch(one -> one.meeting().getCancelReason().equals("La salle ferme."));
  }

  @Test
  void forgetsDraftsWhenItEnds() {
    UUID first = draft(LocalDate.now().plusDays(7).atTime(EVENING));
    work.repeat(table, first, recurrence(Pattern.WEEKLY, Ending.after(4)), UUID.randomUUID());

    UUID second = dates(first).get(1).meeting().getId();
    assertThat(work.stop(table, second, Scope.FOLLOWING, "Changement.")).isEqualTo(3);

    assertThat(dates(first)).hasSize(1);
    assertThat(reading.find(spaces.facts(table, actor.get()), second)).isEmpty();
  }

  @Test
  void takesAnotherRuleFromOneOn() {
    UUID first = announced(LocalDate.now().plusDays(7).atTime(EVENING));
    work.repeat(table, first, recurrence(Pattern.WEEKLY, Ending.after(6)), UUID.randomUUID());
    List<Dated> before = dates(first);
    UUID third = before.get(2).meeting().getId();

    work.changeRule(
        table,
        third,
        new Recurrence(Pattern.WEEKLY, 2, Missing.SKIP, Ending.after(3)),
        "Une semaine sur deux.",
        UUID.randomUUID());

    assertThat(dates(first))
        .extracting(one -> one.meeting().getState())
        .containsExactly(State.ANNOUNCED, State.ANNOUNCED, State.CANCELLED, State.CANCELLED);
    assertThat(dates(third))
        .extracting(Dated::slot)
        .containsExactly(
            before.get(2).slot(), before.get(4).slot(), before.get(2).slot().plusWeeks(4));
    assertThat(dates(third).get(1).meeting().getId()).isEqualTo(before.get(4).meeting().getId());
  }

  @Test
  void isMovedInTheNightThatLosesTheHour() {
    LocalDate change =
        LocalDate.of(LocalDate.now().getYear() + 1, 3, 1)
            .with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
    UUID meeting = announced(change.minusWeeks(1).atTime(2, 30));
    Recurrence weekly = recurrence(Pattern.WEEKLY, Ending.after(3));

    assertThat(work.preview(table, meeting, weekly).shifted()).hasSize(1);
    work.repeat(table, meeting, weekly, UUID.randomUUID());

    assertThat(dates(meeting))
        .extracting(one -> one.meeting().getStartsAt().toLocalTime())
        .containsExactly(LocalTime.of(2, 30), LocalTime.of(3, 30), LocalTime.of(2, 30));
  }

  @Test
  void isForThoseWhoHoldMeetingsThereAlone() {
    UUID alone = announced(LocalDate.now().plusDays(7).atTime(EVENING));
    UUID first = announced(LocalDate.now().plusDays(7).atTime(EVENING));
    Recurrence weekly = recurrence(Pattern.WEEKLY, Ending.after(3));
    MeetingSeries series = work.repeat(table, first, weekly, UUID.randomUUID());
    Meeting meeting = dates(first).get(0).meeting();
    UUID member = scene.somebody(OrganisationRole.RESIDENT);
    scene.join(table, scene.emailOf(member), "member");
    UUID other = scene.somebody(OrganisationRole.FACILITATOR);
    UUID elsewhere = scene.table(other, Visibility.PUBLIC);
    Map<String, Runnable> deeds = deeds(table, alone, first);
    deeds.put("of", () -> work.of(table, meeting));
    deeds.put("meetings", () -> work.meetings(table, series));

    List<Runnable> everybody = new ArrayList<>();
    everybody.add(scene::asVisitor);
    for (OrganisationRole role : OrganisationRole.values()) {
      UUID somebody = scene.somebody(role);
      everybody.add(() -> scene.as(somebody, role));
    }
    everybody.add(() -> scene.as(member, OrganisationRole.RESIDENT));
    everybody.add(() -> scene.as(other, OrganisationRole.FACILITATOR));
    for (Runnable somebody : everybody) {
      somebody.run();
      deeds.forEach(
          (name, deed) ->
              assertThatThrownBy(deed::run)
                  .as("%s by %s", name, actor.get())
                  .isInstanceOf(AccessDenied.class));
    }
    deeds(elsewhere, alone, first).forEach((name, deed) -> refused("meeting.gone", deed));
    assertThat(work.of(elsewhere, meeting)).isEmpty();
    assertThat(work.meetings(elsewhere, series)).isEmpty();
    asLead();
    refused("repeat.alone", () -> work.takeOver(table, alone, Scope.ALL));
    assertThat(dates(first))
        .hasSize(3)
        .allMatch(one -> one.meeting().getState() == State.ANNOUNCED);
  }

  /** Everything that makes or changes a series, of a meeting alone and of one of a series. */
  private Map<String, Runnable> deeds(UUID space, UUID alone, UUID first) {
    Recurrence weekly = recurrence(Pattern.WEEKLY, Ending.after(3));
    Map<String, Runnable> deeds = new LinkedHashMap<>();
    deeds.put("preview", () -> work.preview(space, alone, weekly));
    deeds.put("repeat", () -> work.repeat(space, alone, weekly, UUID.randomUUID()));
    deeds.put("takeOver", () -> work.takeOver(space, first, Scope.ALL));
    deeds.put("stop", () -> work.stop(space, first, Scope.ALL, "Forgé"));
    deeds.put(
        "changeRule", () -> work.changeRule(space, first, weekly, "Forgé", UUID.randomUUID()));
    return deeds;
  }

  private void shorten(UUID meeting) throws Exception {
    try (var connection = scene.database().getConnection();
        var update =
            connection.prepareStatement(
                "UPDATE meeting_series s JOIN meeting m ON m.series_id = s.id"
                    + " SET s.made_to = s.first_on WHERE m.id = ?")) {
      update.setObject(1, meeting);
      update.executeUpdate();
    }
  }

  private List<Dated> dates(UUID meeting) {
    Meeting one = reading.find(spaces.facts(table, actor.get()), meeting).orElseThrow();
    return work.meetings(table, work.of(table, one).orElseThrow());
  }

  private UUID announced(LocalDateTime starts) {
    UUID meeting = draft(starts);
    meetings.announce(table, meeting);
    return meeting;
  }

  private UUID draft(LocalDateTime starts) {
    return meetings.plan(table, plan("Réunion", starts), UUID.randomUUID()).getId();
  }

  private void rewrite(Meeting meeting, MeetingPlan plan) {
    meetings.rewrite(table, meeting.getId(), meeting.getVersion(), plan);
  }

  private static MeetingPlan plan(String title, LocalDateTime starts) {
    return new MeetingPlan(
        title,
        Meeting.Kind.MEETING,
        "",
        Audience.SPACE,
        starts,
        starts.plusHours(2),
        "Salle A",
        "",
        "",
        null);
  }

  private static MeetingPlan with(MeetingPlan plan, String title, Audience audience, String place) {
    return new MeetingPlan(
        title,
        plan.kind(),
        plan.summary(),
        audience,
        plan.startsAt(),
        plan.endsAt(),
        place,
        plan.address(),
        plan.link(),
        plan.territory());
  }

  private static MeetingPlan until(MeetingPlan plan, LocalDateTime ends) {
    return new MeetingPlan(
        plan.title(),
        plan.kind(),
        plan.summary(),
        plan.audience(),
        plan.startsAt(),
        ends,
        plan.place(),
        plan.address(),
        plan.link(),
        plan.territory());
  }

  private static List<String> places(List<Dated> dates) {
    return dates.stream().map(one -> one.meeting().getPlace()).toList();
  }

  private static void refused(String key, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private static Recurrence recurrence(Pattern pattern, Ending ending) {
    return new Recurrence(pattern, 1, Missing.LAST_DAY, ending);
  }

  private void asLead() {
    scene.as(lead, OrganisationRole.FACILITATOR);
  }
}
