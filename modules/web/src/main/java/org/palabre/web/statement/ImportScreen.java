package org.palabre.web.statement;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.palabre.input.Refusal;
import org.palabre.statement.ImportField;
import org.palabre.statement.ImportMapping;
import org.palabre.statement.ImportNote;
import org.palabre.statement.ImportPlan;
import org.palabre.statement.StatementImport;
import org.palabre.statement.StatementImports;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularReader;
import org.palabre.tabular.UnreadableTable;
import org.palabre.web.address.Here;
import org.palabre.web.form.FileColumn;
import org.palabre.web.form.Refusals;
import org.palabre.web.statement.Heard.Choice;

/** Importing a file in three steps: send it, say what its columns are, see what will happen. */
@Named("statementImport")
@ViewScoped
public class ImportScreen implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int NOTES_SHOWN = 300;
  private static final int LINES_SHOWN = 3;

  @Inject private transient StatementImports imports;
  @Inject private transient Refusals refusals;
  @Inject private transient Here here;
  private transient Part file;
  private String fileName;
  private TabularFile table;
  private List<FileColumn> columns = List.of();
  private ImportPlan plan;
  private boolean withDuplicates;
  private boolean publish = true;

  /** Reads the file that was sent. */
  public void read() throws IOException {
    if (file == null || file.getSize() == 0) {
      refusals.show("upload", new Refusal("file", "import.file.none"));
      return;
    }
    byte[] bytes;
    try (InputStream content = file.getInputStream()) {
      bytes = content.readNBytes(TabularReader.MOST_BYTES + 1);
    }
    try {
      table = TabularReader.read(bytes);
    } catch (UnreadableTable e) {
      refusals.show(
          "upload", new Refusal("file", "import.file." + e.reason(), e.arguments().toArray()));
      return;
    }
    fileName = file.getSubmittedFileName();
    plan = null;
    List<ImportField> guesses = ImportMapping.guess(table.header());
    columns = new ArrayList<>();
    for (int i = 0; i < table.header().size(); i++) {
      columns.add(new FileColumn(table, i, guesses.get(i)));
    }
  }

  /** Checks every line under the chosen mapping. */
  public void check() {
    refusals.explain("mapping", () -> plan = imports.plan(here.spaceId(), table, mapping()));
  }

  /** Goes back to the columns, as they were chosen. */
  public void mapAgain() {
    plan = null;
  }

  /** Starts over with another file. */
  public void otherFile() {
    table = null;
    plan = null;
  }

  /** Imports, and shows the list of imports. */
  public void run() throws IOException {
    StatementImport done;
    try {
      done = imports.run(here.spaceId(), fileName, table, mapping(), withDuplicates, publish);
    } catch (Refusal refusal) {
      refusals.show("run", refusal);
      return;
    }
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(here.link(here.getToolAddress()) + "/imports?done=" + done.getId());
  }

  private ImportMapping mapping() {
    return ImportMapping.of(
        columns.stream().map(column -> column.chosen(ImportField.class)).toList());
  }

  /** The step: 1 send, 2 map, 3 see and confirm. */
  public int getStep() {
    if (table == null) {
      return 1;
    }
    return plan == null ? 2 : 3;
  }

  /** How the file was understood, in a sentence. */
  public String getOrigin() {
    TabularFile.Origin origin = table.origin();
    String key = "import.origin." + origin.format();
    String delimiter =
        switch (origin.delimiter()) {
          case ";" -> words().getString("import.delimiter.semicolon");
          case "," -> words().getString("import.delimiter.comma");
          default -> words().getString("import.delimiter.tab");
        };
    return here.say(
        words().getString(key),
        table.rows().size(),
        table.header().size(),
        origin.charset(),
        delimiter);
  }

  /** What a column may be. */
  public List<Choice> getFields() {
    return Arrays.stream(ImportField.values())
        .map(field -> new Choice(field.name(), words().getString("import.field." + field)))
        .toList();
  }

  /** The names of the columns that nobody asked for. */
  public String getIgnored() {
    return String.join(
        ", ",
        columns.stream()
            .filter(column -> column.getField() == null)
            .map(FileColumn::getName)
            .toList());
  }

  /** What is worth knowing of the lines, the first few hundred. */
  public List<Note> getNotes() {
    return plan.notes().stream().limit(NOTES_SHOWN).map(this::note).toList();
  }

  /** How many notes are not shown. */
  public int getNotesLeft() {
    return Math.max(0, plan.notes().size() - NOTES_SHOWN);
  }

  private Note note(ImportNote note) {
    String kind = "import.note." + note.kind();
    String consequence =
        note.kind().consequence() == ImportNote.Consequence.AS_CHOSEN
            ? "import.consequence." + (withDuplicates ? "KEPT" : "DUPLICATE")
            : "import.consequence." + note.kind().consequence();
    boolean otherLine = note.kind() == ImportNote.Kind.DUPLICATE_IN_FILE;
    return new Note(
        note.line(),
        otherLine ? here.say(words().getString(kind), note.value()) : words().getString(kind),
        otherLine ? "" : note.value(),
        words().getString(consequence));
  }

  /** The first lines, as they will be. */
  public List<ImportPlan.Line> getFirst() {
    return plan.chosen(withDuplicates).stream().limit(LINES_SHOWN).toList();
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }

  public ImportPlan getPlan() {
    return plan;
  }

  public String getFileName() {
    return fileName;
  }

  public List<FileColumn> getColumns() {
    return columns;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public boolean isWithDuplicates() {
    return withDuplicates;
  }

  public void setWithDuplicates(boolean withDuplicates) {
    this.withDuplicates = withDuplicates;
  }

  public boolean isPublish() {
    return publish;
  }

  public void setPublish(boolean publish) {
    this.publish = publish;
  }

  /**
   * A note, in words.
   *
   * @param line the line of the file
   * @param what what is the matter
   * @param value what the file holds there; may be empty
   * @param consequence what will happen
   */
  public record Note(int line, String what, String value, String consequence) {}
}
