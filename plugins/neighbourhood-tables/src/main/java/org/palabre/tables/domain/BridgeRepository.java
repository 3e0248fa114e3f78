package org.palabre.tables.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where bridges are kept. */
public interface BridgeRepository {

  /** Every bridge, by name. */
  List<Bridge> all();

  /** One bridge. */
  Optional<Bridge> find(UUID id);

  /** The same, for change: nobody else changes its voices before this transaction ends. */
  Optional<Bridge> forChange(UUID id);

  /** The tables of these bridges, those asked first that were asked first. */
  List<BridgeVoice> voices(List<UUID> bridges);

  /** The places of a table, in bridges it is in or is asked to join. */
  List<BridgeVoice> ofTable(UUID space);

  /** The place that a thread has in a bridge. */
  Optional<BridgeVoice> ofThread(UUID thread);

  /** Keeps a bridge. */
  void add(Bridge bridge);

  /** Keeps a voice. */
  void add(BridgeVoice voice);

  /** Takes a voice away. */
  void remove(BridgeVoice voice);

  /** Takes a bridge away, with all its voices. */
  void remove(Bridge bridge);
}
