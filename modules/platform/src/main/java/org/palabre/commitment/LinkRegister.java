package org.palabre.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.people.OneTimeToken;

/**
 * Finds a link by its token, outside any transaction: who answers by it locks the commitment before
 * anything is read, as every other answer does.
 */
@ApplicationScoped
class LinkRegister {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected LinkRegister() {}

  @Transactional(TxType.NOT_SUPPORTED)
  Optional<AnswerLink> find(OneTimeToken token) {
    List<?> ids =
        entities
            .createNativeQuery("SELECT id FROM answer_link WHERE token_hash = ?")
            .setParameter(1, token.hash())
            .getResultList();
    return ids.stream()
        .map(id -> entities.find(AnswerLink.class, UUID.fromString(id.toString())))
        .findFirst();
  }
}
