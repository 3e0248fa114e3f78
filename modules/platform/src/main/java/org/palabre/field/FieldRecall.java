package org.palabre.field;

import static org.palabre.access.PlatformPermission.PUBLISH_STATEMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.statement.Publication;
import org.palabre.statement.Statement;
import org.palabre.statement.Statement.State;

/** Takes back what a lost phone sent: it waits again to be read before others may. */
@ApplicationScoped
public class FieldRecall {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final FieldDevices devices;
  private final Publication publication;
  private final Access access;

  /** For the container's proxy. */
  protected FieldRecall() {
    this(null, null, null);
  }

  @Inject
  FieldRecall(FieldDevices devices, Publication publication, Access access) {
    this.devices = devices;
    this.publication = publication;
    this.access = access;
  }

  /**
   * Hides what one of the actor's phones sent and is still published, in the spaces where they
   * still publish; whoever runs the others is asked.
   *
   * @return how many are hidden now, and how many stay for want of the right to
   * @throws org.palabre.access.AccessDenied if the phone is not theirs
   */
  @Transactional
  public Recalled recall(UUID phone) {
    devices.own(phone, LockModeType.NONE);
    Map<UUID, List<Statement>> bySpace =
        entities
            .createQuery(
                "SELECT s FROM Statement s, FieldPacket p"
                    + " WHERE p.statementId = s.id AND p.deviceId = :phone AND s.state = :state",
                Statement.class)
            .setParameter("phone", phone)
            .setParameter("state", State.PUBLISHED)
            .getResultStream()
            .collect(Collectors.groupingBy(Statement::getSpaceId));
    int hidden = 0;
    int left = 0;
    for (Map.Entry<UUID, List<Statement>> said : bySpace.entrySet()) {
      if (access.may(PUBLISH_STATEMENTS, said.getKey())) {
        said.getValue().forEach(one -> publication.holdBack(said.getKey(), one.getId()));
        hidden += said.getValue().size();
      } else {
        left += said.getValue().size();
      }
    }
    return new Recalled(hidden, left);
  }

  /**
   * What was done.
   *
   * @param hidden how many wait again
   * @param left how many are still read
   */
  public record Recalled(int hidden, int left) {}
}
