package org.palabre.budget.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.palabre.budget.application.intake.EditionKeeper.About;
import org.palabre.budget.application.intake.TableImports;
import org.palabre.budget.domain.intake.Answers;
import org.palabre.budget.domain.intake.EditionDraft;
import org.palabre.budget.domain.intake.Question;
import org.palabre.budget.domain.intake.TableMapping;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.space.Description;
import org.palabre.space.Space;
import org.palabre.space.SpaceSettings;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularReader;
import org.palabre.tabular.UnreadableTable;

/**
 * Avignon's edition of 2018, brought by the import that everybody uses, with the answers of an
 * officer who looked at the rows. The day of its results is not in the file; the year is.
 */
@ApplicationScoped
class SamplePast {

  private static final String FILE = "avignon-2018.csv";
  private static final LocalDate PUBLISHED = LocalDate.of(2018, 12, 31);

  private final TableImports imports;
  private final SpaceSettings settings;

  /** For the container's proxy. */
  protected SamplePast() {
    this(null, null);
  }

  @Inject
  SamplePast(TableImports imports, SpaceSettings settings) {
    this.imports = imports;
    this.settings = settings;
  }

  /** Makes it, and says what it is made of. */
  EditionDraft create(UUID territory) {
    TabularFile table = table();
    TableMapping mapping = TableMapping.of(TableMapping.guess(table.header()));
    Answers answers = answers(table, mapping);
    Space space =
        imports.run(
            new About(
                "Budget participatif d’Avignon 2018",
                "Les 46 projets de 2018, avec ceux que le vote a retenus. Données ouvertes de la"
                    + " Ville d’Avignon, qui ne disent pas le jour de la publication.",
                PUBLISHED,
                true),
            FILE,
            table,
            mapping,
            answers,
            UUID.randomUUID());
    Description seen = space.description();
    settings.describe(
        space.getId(),
        seen,
        new Description(seen.name(), seen.summary(), territory, seen.visibility()));
    return imports.draft(table, mapping, answers);
  }

  private Answers answers(TabularFile table, TableMapping mapping) {
    Map<String, String> answers = new HashMap<>();
    for (Question question : imports.questions(table, mapping)) {
      answers.put(question.id(), answer(question));
    }
    return new Answers(answers);
  }

  private static String answer(Question question) {
    return switch (question.kind()) {
      case POINTS -> Question.ONE;
      case COST_REPEATED -> Question.ONCE;
      case STATUSES_DIFFER -> Question.NAME + "retenu";
      case STATUS ->
          (question.subject().equals("retenu") ? ProjectState.WON : ProjectState.LOST).name();
      case AREA -> question.subject().startsWith("tous") ? Question.CITY : Question.AS_IS;
      default -> question.otherwise();
    };
  }

  private static TabularFile table() {
    try {
      return TabularReader.read(SampleFiles.bytes(FILE));
    } catch (UnreadableTable e) {
      throw new IllegalStateException("The sample file %s is damaged.".formatted(FILE), e);
    }
  }
}
