package org.palabre.bench.budget.inside;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.palabre.spi.AccessPolicy;
import org.palabre.spi.Actor;
import org.palabre.spi.Permission;
import org.palabre.spi.SpaceFacts;

/** Lets everybody run rounds: a demonstration of the bench answers to this machine only. */
@ApplicationScoped
public class CastBenchPolicy implements AccessPolicy {

  @Override
  public Class<? extends Permission> permissions() {
    return CastBenchPermission.class;
  }

  @Override
  public boolean allows(Permission permission, Actor actor, Optional<SpaceFacts> space) {
    return permission == CastBenchPermission.RUN_ROUND;
  }
}
