package org.palabre.agenda.repeat;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What a recurrence would make.
 *
 * @param recurrence what was understood
 * @param dates the meetings that would be made now, the first included
 * @param complete whether that is all of them; otherwise the later ones follow in time
 * @param madeTo up to when they would be made now
 */
public record RepeatPreview(
    Recurrence recurrence, List<Occurrence> dates, boolean complete, LocalDate madeTo)
    implements Serializable {

  /** Copies the list. */
  public RepeatPreview {
    dates = List.copyOf(dates);
  }

  /** Those that begin an hour later, in the night to summer time. */
  public List<Occurrence> shifted() {
    return dates.stream().filter(Occurrence::shifted).toList();
  }
}
