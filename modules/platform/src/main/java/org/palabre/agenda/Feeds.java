package org.palabre.agenda;

import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.spi.Actor;
import org.palabre.spi.SpaceFacts;

/** What calendars subscribe to: three months back, eighteen ahead, two thousand dates at most. */
@ApplicationScoped
public class Feeds {

  private static final Duration BACK = Duration.ofDays(92);
  private static final Duration AHEAD = Duration.ofDays(550);
  private static final int MOST = 2_000;

  private final Agenda agenda;
  private final Access access;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected Feeds() {
    this(null, null, null);
  }

  @Inject
  Feeds(Agenda agenda, Access access, CurrentActor actor) {
    this.agenda = agenda;
    this.access = access;
    this.actor = actor;
  }

  /** What everybody may read, whoever asks: one address, one content. */
  public List<AgendaDate> everybodys() {
    return find(Actor.visitor(), AgendaChoice.ALL);
  }

  /**
   * The dates of one space.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public List<AgendaDate> of(SpaceFacts space) {
    access.require(READ_SPACE, space);
    return find(actor.get(), AgendaChoice.of(space.id()));
  }

  /** What somebody may read now, found by their secret link. */
  public List<AgendaDate> of(Actor reader) {
    return find(reader, AgendaChoice.ALL);
  }

  private List<AgendaDate> find(Actor reader, AgendaChoice choice) {
    Instant now = Instant.now();
    List<AgendaDate> dates =
        agenda.find(reader, choice, now.minus(BACK), now.plus(AHEAD), MOST).dates();
    return dates.size() > MOST ? dates.subList(0, MOST) : dates;
  }
}
