package org.palabre.budget;

import static org.palabre.spi.OrganisationRole.ADMINISTRATOR;
import static org.palabre.spi.OrganisationRole.FACILITATOR;
import static org.palabre.spi.OrganisationRole.PARTICIPATION_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.palabre.spi.AccessPolicy;
import org.palabre.spi.Actor;
import org.palabre.spi.Permission;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Stage;

/**
 * Who may do what with editions. What a member may do follows from their role in the edition, asked
 * anew each time: no role in the city opens any of it.
 */
@ApplicationScoped
public class BudgetPolicy implements AccessPolicy {

  @Override
  public Class<? extends Permission> permissions() {
    return BudgetPermission.class;
  }

  @Override
  public boolean allows(Permission permission, Actor actor, Optional<SpaceFacts> space) {
    return switch ((BudgetPermission) permission) {
      case LIST_EDITIONS -> true;
      case READ_EDITION -> edition(space).filter(SpaceFacts::isReadable).isPresent();
      case TAKE_PART ->
          edition(space)
              .filter(SpaceFacts::isReadable)
              .filter(one -> one.stage() == Stage.OPEN)
              .isPresent();
      case ENTER_IDEAS -> holds(space, ParticipatoryBudget.TELLER, ParticipatoryBudget.OFFICER);
      case STUDY_PROJECTS ->
          holds(space, ParticipatoryBudget.DEPARTMENT, ParticipatoryBudget.OFFICER);
      case COUNT_PAPER -> holds(space, ParticipatoryBudget.OFFICER, ParticipatoryBudget.TELLER);
      case RUN_EDITION -> holds(space, ParticipatoryBudget.OFFICER);
      case IMPORT_EDITION -> actor.isOneOf(ADMINISTRATOR, PARTICIPATION_OFFICER, FACILITATOR);
      case KEEP_BOX -> holds(space, ParticipatoryBudget.OFFICER, ParticipatoryBudget.SCRUTINEER);
      case KEEP_ROLL -> holds(space, ParticipatoryBudget.OFFICER, ParticipatoryBudget.TELLER);
    };
  }

  private static Optional<SpaceFacts> edition(Optional<SpaceFacts> space) {
    return space.filter(one -> one.kind().equals(ParticipatoryBudget.EDITION.id()));
  }

  private static boolean holds(Optional<SpaceFacts> space, String... roles) {
    return edition(space)
        .filter(
            one -> {
              for (String role : roles) {
                if (one.has(role)) {
                  return true;
                }
              }
              return false;
            })
        .isPresent();
  }
}
