package org.palabre.store;

import jakarta.inject.Inject;

/**
 * Default listener of every entity (see {@code orm.xml}): a stored change raises the data version.
 */
public class ChangeListener {

  @Inject private DataVersion version;

  /** Called after an entity was inserted, updated or removed. */
  void changed(Object entity) {
    version.changed();
  }
}
