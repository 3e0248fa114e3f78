package org.palabre.budget.application.roll;

import java.util.Optional;
import org.palabre.budget.domain.roll.Identity;

/**
 * Who somebody says they are.
 *
 * @param areaKey the area they say they live in; empty when nobody votes by area
 */
public record Claim(Identity identity, Optional<String> areaKey) {

  /** Leaves out an area that is blank. */
  public Claim {
    areaKey = areaKey.filter(key -> !key.isBlank());
  }
}
