package org.palabre.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * How people register for one meeting. Its row is what they wait for one after the other, so that
 * the last place is taken once.
 */
@Entity(name = "RegistrationPlan")
@Table(name = "registration_plan")
class RegistrationPlan {

  @Id
  @Column(name = "meeting_id")
  private UUID meetingId;

  @Version private int version;

  @Column(name = "is_open")
  private boolean open;

  private Integer capacity;

  @Column(name = "closes_at")
  private LocalDateTime closesAt;

  @Column(name = "companions_most")
  private int companionsMost;

  @Column(name = "needs_asked")
  private boolean needsAsked;

  /** For JPA. */
  protected RegistrationPlan() {}

  RegistrationPlan(UUID meetingId, RegistrationTerms terms) {
    this.meetingId = meetingId;
    agree(terms);
  }

  UUID getMeetingId() {
    return meetingId;
  }

  int getVersion() {
    return version;
  }

  RegistrationTerms terms() {
    return new RegistrationTerms(open, capacity, closesAt, companionsMost, needsAsked);
  }

  final void agree(RegistrationTerms terms) {
    open = terms.open();
    capacity = terms.capacity();
    closesAt = terms.closesAt();
    companionsMost = terms.companionsMost();
    needsAsked = terms.needsAsked();
  }
}
