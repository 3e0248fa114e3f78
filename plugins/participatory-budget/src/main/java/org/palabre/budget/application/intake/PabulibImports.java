package org.palabre.budget.application.intake;

import static org.palabre.budget.BudgetPermission.IMPORT_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.application.count.BroughtCounts;
import org.palabre.budget.application.intake.EditionKeeper.About;
import org.palabre.budget.domain.count.RecountFile;
import org.palabre.budget.domain.intake.Answers;
import org.palabre.budget.domain.intake.BudgetImport;
import org.palabre.budget.domain.intake.BudgetImport.Format;
import org.palabre.budget.domain.intake.EditionDraft;
import org.palabre.budget.domain.intake.ImportRepository;
import org.palabre.budget.domain.intake.PabulibIntake;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.space.Space;
import org.palabre.space.Spaces;

/** Brings a Pabulib file as a past edition with its ballots, and keeps the file itself. */
@ApplicationScoped
public class PabulibImports {

  /** The largest file, in bytes. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  private static final int MEGABYTE = 1024 * 1024;

  private final Access access;
  private final ImportRepository imports;
  private final EditionKeeper keeper;
  private final Spaces spaces;
  private final BroughtCounts counts;

  /** For the container's proxy. */
  protected PabulibImports() {
    this(null, null, null, null, null);
  }

  @Inject
  PabulibImports(
      Access access,
      ImportRepository imports,
      EditionKeeper keeper,
      Spaces spaces,
      BroughtCounts counts) {
    this.access = access;
    this.imports = imports;
    this.keeper = keeper;
    this.spaces = spaces;
    this.counts = counts;
  }

  /**
   * Reads a file.
   *
   * @throws org.palabre.count.FaultyInput when it leaves a doubt about a ballot or an amount
   * @throws Refusal naming {@code file} when it is too large or cannot be kept
   * @throws org.palabre.access.AccessDenied if the actor may not bring editions
   */
  public PabulibIntake read(byte[] file) {
    access.require(IMPORT_EDITION);
    if (file.length > MOST_BYTES) {
      throw new Refusal("file", "import.file.TOO_LARGE", MOST_BYTES / MEGABYTE);
    }
    return PabulibIntake.of(file);
  }

  /**
   * Makes an edition of it.
   *
   * @param key made for the form: the same form sent twice makes one edition
   * @return its space
   * @throws Refusal naming {@code name}, {@code summary} or {@code published}
   * @throws org.palabre.access.AccessDenied if the actor may not bring editions
   */
  @Transactional
  public Space run(About about, String fileName, byte[] file, Answers answers, UUID key) {
    PabulibIntake intake = read(file);
    Optional<UUID> before = imports.sent(key);
    if (before.isPresent()) {
      return spaces.find(before.get()).orElseThrow();
    }
    EditionDraft draft = intake.draft(answers);
    Space space = keeper.keep(about, draft);
    imports.add(
        new BudgetImport(
            space.getId(),
            Format.PABULIB,
            PlainText.optionalLine("file", fileName, Integer.MAX_VALUE),
            draft.rows(),
            intake.ballotCount(),
            intake.meta(),
            key));
    imports.keep(space.getId(), file);
    imports.addBallots(space.getId(), intake.ballots());
    counts.keep(space.getId(), new RecountFile(file));
    return space;
  }
}
