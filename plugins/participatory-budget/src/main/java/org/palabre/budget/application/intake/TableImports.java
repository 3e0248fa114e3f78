package org.palabre.budget.application.intake;

import static org.palabre.budget.BudgetPermission.IMPORT_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.application.edition.Editions;
import org.palabre.budget.application.edition.Editions.Listed;
import org.palabre.budget.application.intake.EditionKeeper.About;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.intake.Answers;
import org.palabre.budget.domain.intake.BudgetImport;
import org.palabre.budget.domain.intake.BudgetImport.Format;
import org.palabre.budget.domain.intake.EditionDraft;
import org.palabre.budget.domain.intake.ImportRepository;
import org.palabre.budget.domain.intake.Question;
import org.palabre.budget.domain.intake.TableIntake;
import org.palabre.budget.domain.intake.TableIntake.KnownNames;
import org.palabre.budget.domain.intake.TableMapping;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.tabular.TabularFile;

/**
 * Brings a table of projects as a past edition: asks what it leaves open, shows what would be made,
 * makes all of it or nothing.
 */
@ApplicationScoped
public class TableImports {

  private static final int MOST_PROJECTS = 5_000;

  private final Access access;
  private final Editions readable;
  private final EditionRepository editions;
  private final ProjectRepository projects;
  private final ImportRepository imports;
  private final EditionKeeper keeper;
  private final Spaces spaces;

  /** For the container's proxy. */
  protected TableImports() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  TableImports(
      Access access,
      Editions readable,
      EditionRepository editions,
      ProjectRepository projects,
      ImportRepository imports,
      EditionKeeper keeper,
      Spaces spaces) {
    this.access = access;
    this.readable = readable;
    this.editions = editions;
    this.projects = projects;
    this.imports = imports;
    this.keeper = keeper;
    this.spaces = spaces;
  }

  /**
   * What a table leaves open.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not bring editions
   */
  public List<Question> questions(TabularFile table, TableMapping mapping) {
    return intake(table, mapping).questions();
  }

  /**
   * What would be made of it.
   *
   * @throws Refusal if a question that the import waits for has no answer, or nothing would be made
   * @throws org.palabre.access.AccessDenied if the actor may not bring editions
   */
  public EditionDraft draft(TabularFile table, TableMapping mapping, Answers answers) {
    return sound(intake(table, mapping).draft(answers));
  }

  /**
   * Makes it.
   *
   * @param fileName what the file is called
   * @param key made for the form: the same form sent twice makes one edition
   * @return its space
   * @throws Refusal naming {@code name}, {@code summary} or {@code published}, or as {@link #draft}
   * @throws org.palabre.access.AccessDenied if the actor may not bring editions
   */
  @Transactional
  public Space run(
      About about,
      String fileName,
      TabularFile table,
      TableMapping mapping,
      Answers answers,
      UUID key) {
    access.require(IMPORT_EDITION);
    Optional<UUID> before = imports.sent(key);
    if (before.isPresent()) {
      return spaces.find(before.get()).orElseThrow();
    }
    TableIntake intake = intake(table, mapping);
    EditionDraft draft = sound(intake.draft(answers));
    Space space = keeper.keep(about, draft);
    Map<String, String> said = new LinkedHashMap<>();
    intake
        .questions()
        .forEach(
            one ->
                said.put(one.id(), answers.byQuestion().getOrDefault(one.id(), one.otherwise())));
    imports.add(
        new BudgetImport(
            space.getId(),
            Format.TABLE,
            PlainText.optionalLine("file", fileName, Integer.MAX_VALUE),
            draft.rows(),
            0,
            said,
            key));
    return space;
  }

  private static EditionDraft sound(EditionDraft draft) {
    if (draft.projects().isEmpty()) {
      throw new Refusal("", "budget.intake.nothing");
    }
    if (draft.projects().size() > MOST_PROJECTS) {
      throw new Refusal("", "budget.intake.many", MOST_PROJECTS);
    }
    return draft;
  }

  private TableIntake intake(TabularFile table, TableMapping mapping) {
    access.require(IMPORT_EDITION);
    List<UUID> past =
        readable.readable().stream()
            .map(Listed::edition)
            .filter(one -> one.isPast())
            .map(one -> one.getSpaceId())
            .toList();
    return new TableIntake(
        table,
        mapping,
        new KnownNames(
            past.stream()
                .flatMap(one -> editions.areas(one).stream())
                .map(Area::getName)
                .distinct()
                .sorted()
                .toList(),
            past.stream()
                .flatMap(one -> projects.in(one, EnumSet.allOf(ProjectState.class)).stream())
                .map(BudgetProject::getCategory)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList()));
  }
}
