package org.palabre.budget.web.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palabre.budget.application.intake.EditionKeeper.About;
import org.palabre.budget.application.intake.PabulibImports;
import org.palabre.budget.application.intake.TableImports;
import org.palabre.budget.domain.intake.Answers;
import org.palabre.budget.domain.intake.EditionDraft;
import org.palabre.budget.domain.intake.EditionDraft.Note;
import org.palabre.budget.domain.intake.EditionDraft.ProjectDraft;
import org.palabre.budget.domain.intake.PabulibIntake;
import org.palabre.budget.domain.intake.TableField;
import org.palabre.budget.domain.intake.TableMapping;
import org.palabre.budget.web.count.FaultWords;
import org.palabre.count.FaultyInput;
import org.palabre.input.Refusal;
import org.palabre.space.Space;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularReader;
import org.palabre.tabular.UnreadableTable;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FileColumn;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.TypedDate;

/**
 * Bringing an edition that was run elsewhere: send its file, say what its columns are, answer what
 * it leaves open, see what will be made.
 */
@Named("budgetImport")
@ViewScoped
public class ImportScreen implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PROJECTS_SHOWN = 10;
  private static final int NOTES_SHOWN = 200;

  @Inject private transient TableImports tables;
  @Inject private transient PabulibImports files;
  @Inject private transient IntakeWords words;
  @Inject private transient Refusals refusals;
  @Inject private transient Done done;
  @Inject private transient Here here;
  private final FormKey key = FormKey.fresh();
  private transient Part file;
  private String fileName;
  private TabularFile table;
  private BallotFile ballots;
  private List<FileColumn> columns = List.of();
  private List<Asked> questions;
  private Map<String, String> kept = Map.of();
  private EditionDraft draft;
  private String name;
  private String summary;
  private String published;
  private boolean open = true;

  /** Reads the file that was sent. */
  public void read() throws IOException {
    if (file == null || file.getSize() == 0) {
      refusals.show("upload", new Refusal("file", "import.file.none"));
      return;
    }
    byte[] bytes;
    try (InputStream content = file.getInputStream()) {
      bytes = content.readNBytes(PabulibImports.MOST_BYTES + 1);
    }
    fileName = file.getSubmittedFileName();
    if (PabulibIntake.recognises(bytes)) {
      readBallots(bytes);
    } else {
      readTable(bytes);
    }
  }

  private void readBallots(byte[] bytes) {
    try {
      refusals.explain(
          "upload", () -> ballots = new BallotFile(bytes, files.read(bytes), here.language()));
    } catch (FaultyInput fault) {
      refusals.show(
          "upload",
          new Refusal(
              "file", "budget.intake.pb.faulty", FaultWords.sentence(fault, here.language())));
      return;
    }
    if (ballots != null) {
      questions = ballots.questions().stream().map(words::asked).toList();
      if (questions.isEmpty()) {
        look();
      }
    }
  }

  private void readTable(byte[] bytes) {
    try {
      table = TabularReader.read(bytes);
    } catch (UnreadableTable e) {
      refusals.show(
          "upload", new Refusal("file", "import.file." + e.reason(), e.arguments().toArray()));
      return;
    }
    List<TableField> guesses = TableMapping.guess(table.header());
    columns = new ArrayList<>();
    for (int i = 0; i < table.header().size(); i++) {
      columns.add(new FileColumn(table, i, guesses.get(i)));
    }
  }

  /** Asks what the table leaves open; answers given before stay. */
  public void ask() {
    refusals.explain(
        "mapping",
        () -> {
          questions = tables.questions(table, mapping()).stream().map(words::asked).toList();
          questions.forEach(one -> one.setAnswer(kept.get(one.question().id())));
        });
  }

  /** Shows what would be made. */
  public void look() {
    questions.forEach(Asked::look);
    refusals.explain(
        "questions",
        () ->
            draft =
                ballots == null
                    ? tables.draft(table, mapping(), answers())
                    : files.read(ballots.bytes()).draft(answers()));
  }

  /** Makes it, and opens it. */
  public void run() {
    refusals.explain(
        "run",
        () -> {
          About about = new About(name, summary, TypedDate.read("published", published), open);
          Space made =
              ballots == null
                  ? tables.run(about, fileName, table, mapping(), answers(), key.id())
                  : files.run(about, fileName, ballots.bytes(), answers(), key.id());
          done.go(here.link("/budget/" + made.getSlug()));
        });
  }

  /** Goes back to the questions, as they were answered. */
  public void askAgain() {
    draft = null;
  }

  /** Goes back to the columns, as they were chosen. */
  public void mapAgain() {
    kept = answers().byQuestion();
    draft = null;
    questions = null;
  }

  /** Starts over with another file. */
  public void otherFile() {
    table = null;
    ballots = null;
    questions = null;
    kept = Map.of();
    draft = null;
  }

  private TableMapping mapping() {
    return TableMapping.of(
        columns.stream().map(column -> column.chosen(TableField.class)).toList());
  }

  private Answers answers() {
    Map<String, String> given = new HashMap<>();
    for (Asked one : questions) {
      if (one.getAnswer() != null) {
        given.put(one.question().id(), one.getAnswer());
      }
    }
    return new Answers(given);
  }

  /** The step: 1 send, 2 columns, 3 questions, 4 see and make. */
  public int getStep() {
    if (table == null && ballots == null) {
      return 1;
    }
    if (questions == null) {
      return 2;
    }
    return draft == null ? 3 : 4;
  }

  /** What a column may be. */
  public TableField[] getFields() {
    return TableField.values();
  }

  /** The first projects, as they will be. */
  public List<ProjectDraft> getFirst() {
    return draft.projects().stream().limit(PROJECTS_SHOWN).toList();
  }

  /** How many projects are not shown. */
  public int getProjectsLeft() {
    return Math.max(0, draft.projects().size() - PROJECTS_SHOWN);
  }

  /** What is done to rows without having been asked, the first of it. */
  public List<Note> getNotes() {
    return draft.notes().stream().limit(NOTES_SHOWN).toList();
  }

  public EditionDraft getDraft() {
    return draft;
  }

  /** The file of ballots; null when a table was sent. */
  public BallotFile getBallots() {
    return ballots;
  }

  public String getFileName() {
    return fileName;
  }

  public TabularFile getTable() {
    return table;
  }

  public List<FileColumn> getColumns() {
    return columns;
  }

  public List<Asked> getQuestions() {
    return questions;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part sent) {
    file = sent;
  }

  public String getName() {
    return name;
  }

  public void setName(String typed) {
    name = typed;
  }

  public String getSummary() {
    return summary;
  }

  public void setSummary(String typed) {
    summary = typed;
  }

  public String getPublished() {
    return published;
  }

  public void setPublished(String typed) {
    published = typed;
  }

  public boolean isOpen() {
    return open;
  }

  public void setOpen(boolean chosen) {
    open = chosen;
  }
}
