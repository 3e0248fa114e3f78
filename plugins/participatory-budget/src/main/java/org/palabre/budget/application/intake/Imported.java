package org.palabre.budget.application.intake;

import static org.palabre.budget.BudgetPermission.READ_EDITION;
import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.intake.BudgetImport;
import org.palabre.budget.domain.intake.ImportRepository;
import org.palabre.input.Refusal;
import org.palabre.spi.SpaceFacts;

/** Says where an edition was brought from, and takes it away again. */
@ApplicationScoped
public class Imported {

  private final Access access;
  private final EditionRepository editions;
  private final ImportRepository imports;

  /** For the container's proxy. */
  protected Imported() {
    this(null, null, null);
  }

  @Inject
  Imported(Access access, EditionRepository editions, ImportRepository imports) {
    this.access = access;
    this.editions = editions;
    this.imports = imports;
  }

  /**
   * How an edition was brought; empty when it is run here.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read it
   */
  public Optional<BudgetImport> of(SpaceFacts space) {
    access.require(READ_EDITION, space);
    return imports.of(space.id());
  }

  /**
   * The file of ballots it was brought from, byte for byte; empty when there is none.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read it
   */
  public Optional<byte[]> file(SpaceFacts space) {
    access.require(READ_EDITION, space);
    return imports.file(space.id());
  }

  /**
   * Removes an edition that was brought, with its space.
   *
   * @throws Refusal if it was not brought, or something was added to it since
   * @throws org.palabre.access.AccessDenied if the actor does not run it
   */
  @Transactional
  public void undo(UUID space) {
    access.require(RUN_EDITION, space);
    if (editions.forChange(space).isEmpty() || imports.of(space).isEmpty()) {
      throw new Refusal("", "budget.intake.undo.gone");
    }
    if (imports.isBuiltOn(space)) {
      throw new Refusal("", "budget.intake.undo.used");
    }
    imports.remove(space);
  }
}
