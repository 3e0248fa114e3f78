package org.palabre.tables.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.tables.domain.Bridge;
import org.palabre.tables.domain.BridgeRepository;
import org.palabre.tables.domain.BridgeVoice;

/** Bridges in the database of the platform. */
@ApplicationScoped
public class StoredBridges implements BridgeRepository {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected StoredBridges() {}

  @Override
  public List<Bridge> all() {
    return entities
        .createQuery("SELECT b FROM tables_Bridge b ORDER BY b.name, b.id", Bridge.class)
        .getResultList();
  }

  @Override
  public Optional<Bridge> find(UUID id) {
    return Optional.ofNullable(entities.find(Bridge.class, id));
  }

  @Override
  public Optional<Bridge> forChange(UUID id) {
    return Optional.ofNullable(entities.find(Bridge.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<BridgeVoice> voices(List<UUID> bridges) {
    return bridges.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT v FROM tables_BridgeVoice v WHERE v.bridgeId IN :bridges ORDER BY v.id",
                BridgeVoice.class)
            .setParameter("bridges", bridges)
            .getResultList();
  }

  @Override
  public List<BridgeVoice> ofTable(UUID space) {
    return entities
        .createQuery(
            "SELECT v FROM tables_BridgeVoice v WHERE v.spaceId = :space ORDER BY v.id",
            BridgeVoice.class)
        .setParameter("space", space)
        .getResultList();
  }

  @Override
  public Optional<BridgeVoice> ofThread(UUID thread) {
    return entities
        .createQuery(
            "SELECT v FROM tables_BridgeVoice v WHERE v.threadId = :thread", BridgeVoice.class)
        .setParameter("thread", thread)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void add(Bridge bridge) {
    entities.persist(bridge);
  }

  @Override
  public void add(BridgeVoice voice) {
    entities.flush();
    entities.persist(voice);
  }

  @Override
  public void remove(BridgeVoice voice) {
    entities.remove(voice);
    entities.flush();
  }

  @Override
  public void remove(Bridge bridge) {
    voices(List.of(bridge.getId())).forEach(this::remove);
    entities.remove(bridge);
  }
}
