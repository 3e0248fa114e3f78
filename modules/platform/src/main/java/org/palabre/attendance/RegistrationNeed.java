package org.palabre.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What somebody who registered needs. Apart from them, since it is erased sooner. */
@Entity(name = "RegistrationNeed")
@Table(name = "registration_need")
class RegistrationNeed {

  @Id
  @Column(name = "registration_id")
  private UUID registrationId;

  private int children;
  private String interpreter;
  private String access;

  /** For JPA. */
  protected RegistrationNeed() {}

  RegistrationNeed(UUID registrationId, SpecialNeeds needs) {
    this.registrationId = registrationId;
    write(needs);
  }

  UUID getRegistrationId() {
    return registrationId;
  }

  SpecialNeeds needs() {
    return new SpecialNeeds(children, interpreter, access);
  }

  final void write(SpecialNeeds needs) {
    children = needs.children();
    interpreter = needs.interpreter();
    access = needs.access();
  }
}
