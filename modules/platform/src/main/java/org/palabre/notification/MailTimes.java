package org.palabre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.palabre.organisation.Organisations;

/** When the next mail with news is due: soon, tomorrow morning, or on Monday morning. */
@ApplicationScoped
class MailTimes {

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  /** So long several things that happen one after the other go into one mail. */
  private static final int MINUTES = 2;

  private final Organisations organisations;

  /** For the container's proxy. */
  protected MailTimes() {
    this(null);
  }

  @Inject
  MailTimes(Organisations organisations) {
    this.organisations = organisations;
  }

  /** When it is due, in UTC. */
  LocalDateTime due(Rhythm rhythm) {
    ZonedDateTime now = ZonedDateTime.now(ZoneId.of(organisations.get().getZone()));
    ZonedDateTime tomorrow = now.plusDays(1).with(MORNING);
    ZonedDateTime due =
        switch (rhythm) {
          case AT_ONCE -> now.plusMinutes(MINUTES);
          case DAILY, NEVER -> now.toLocalTime().isBefore(MORNING) ? now.with(MORNING) : tomorrow;
          case WEEKLY -> now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING);
        };
    return due.withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
  }
}
