package org.palabre.agenda.repeat;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.palabre.store.Ids;

/** What the meetings of a series looked like before they were changed together. */
@Entity(name = "MeetingFormerLook")
@Table(name = "meeting_former_look")
public class FormerLook {

  @Id private UUID id;

  @Column(name = "series_id")
  private UUID seriesId;

  @Embedded private SeriesLook look;

  /** For JPA. */
  protected FormerLook() {}

  FormerLook(UUID seriesId, SeriesLook look) {
    this.id = Ids.next();
    this.seriesId = seriesId;
    this.look = look.copy();
  }

  SeriesLook getLook() {
    return look;
  }
}
