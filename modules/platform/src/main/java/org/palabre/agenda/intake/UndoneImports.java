package org.palabre.agenda.intake;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.agenda.intake.KeptMeetings.Why;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting.State;
import org.palabre.store.DataVersion;

/** Takes the meetings of an import away again; those somebody has worked on stay. */
@ApplicationScoped
public class UndoneImports {

  /** The version of a meeting that nobody has changed since it was made. */
  private static final int UNTOUCHED = 1;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final DataVersion version;

  /** For the container's proxy. */
  protected UndoneImports() {
    this(null, null);
  }

  @Inject
  UndoneImports(Access access, DataVersion version) {
    this.access = access;
    this.version = version;
  }

  /**
   * Takes away the meetings of an import that nobody has worked on.
   *
   * @return those that stay
   * @throws Refusal if none would go, it was undone already, or is not here
   * @throws org.palabre.access.AccessDenied if the actor may not hold meetings there
   */
  @Transactional
  public KeptMeetings undo(UUID space, UUID id) {
    access.require(HOLD_MEETINGS, space);
    AgendaImport whole = entities.find(AgendaImport.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (whole == null || !whole.getSpaceId().equals(space) || whole.getUndoneAt() != null) {
      throw new Refusal("", "import.undo.gone");
    }
    // What others hang on a meeting refers to it: IGNORE leaves such a row where it is.
    int gone =
        entities
            .createNativeQuery(
                "DELETE IGNORE FROM meeting WHERE id IN"
                    + " (SELECT meeting_id FROM meeting_origin WHERE import_id = ?1)"
                    + " AND series_id IS NULL AND state <> 'CANCELLED' AND version <= ?2")
            .setParameter(1, id)
            .setParameter(2, UNTOUCHED)
            .executeUpdate();
    if (gone == 0) {
      throw new Refusal("", "bring.undo.used");
    }
    version.changed();
    whole.undo();
    return kept(id);
  }

  /**
   * What stayed of an import that was undone.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not hold meetings there
   */
  public KeptMeetings kept(UUID space, AgendaImport undone) {
    access.require(HOLD_MEETINGS, space);
    return undone.getSpaceId().equals(space) ? kept(undone.getId()) : KeptMeetings.of(List.of());
  }

  private KeptMeetings kept(UUID id) {
    return KeptMeetings.of(
        entities
            .createQuery(
                "SELECT m.seriesId, m.state, m.version FROM Meeting m, MeetingOrigin o"
                    + " WHERE o.meetingId = m.id AND o.importId = :whole",
                Object[].class)
            .setParameter("whole", id)
            .getResultStream()
            .map(row -> why(row[0] != null, (State) row[1], (Integer) row[2]))
            .toList());
  }

  private static Why why(boolean repeats, State state, int version) {
    if (repeats) {
      return Why.SERIES;
    }
    if (state == State.CANCELLED) {
      return Why.CANCELLED;
    }
    return version > UNTOUCHED ? Why.CHANGED : Why.USED;
  }
}
