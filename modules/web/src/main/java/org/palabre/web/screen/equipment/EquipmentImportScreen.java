package org.palabre.web.screen.equipment;

import jakarta.faces.model.SelectItem;
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
import org.palabre.equipment.EquipmentField;
import org.palabre.equipment.EquipmentImport;
import org.palabre.equipment.EquipmentMapping;
import org.palabre.equipment.EquipmentNote;
import org.palabre.equipment.EquipmentOrigin;
import org.palabre.equipment.EquipmentPlan;
import org.palabre.input.Refusal;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularReader;
import org.palabre.tabular.UnreadableTable;
import org.palabre.web.form.Done;
import org.palabre.web.form.FileColumn;
import org.palabre.web.form.Refusals;
import org.palabre.web.screen.Form;

/**
 * Importing a file of equipment in three steps: send it, say what its columns are and whose it is,
 * see what will happen.
 */
@Named
@ViewScoped
public class EquipmentImportScreen implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int NOTES_SHOWN = 300;
  private static final int LINES_SHOWN = 5;

  @Inject private EquipmentImport imports;
  @Inject private Refusals refusals;
  @Inject private Form form;
  @Inject private Done done;
  private transient Part file;
  private String fileName;
  private TabularFile table;
  private List<FileColumn> columns = List.of();
  private String name;
  private String source;
  private String licence;
  private EquipmentPlan plan;

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
    List<EquipmentField> guesses = EquipmentMapping.guess(table.header());
    columns = new ArrayList<>();
    for (int i = 0; i < table.header().size(); i++) {
      columns.add(new FileColumn(table, i, guesses.get(i)));
    }
  }

  /** Checks every line under the chosen mapping. */
  public void check() {
    refusals.explain(
        "mapping",
        () -> {
          origin();
          plan = imports.plan(table, mapping());
        });
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

  /** Imports, and shows the layers. */
  public void run() {
    if (refusals.explain("run", () -> imports.run(origin(), table, mapping()))) {
      done.at("/administration/equipment", "imported");
    }
  }

  private EquipmentOrigin origin() {
    return new EquipmentOrigin(name, source, licence, fileName);
  }

  private EquipmentMapping mapping() {
    return EquipmentMapping.of(
        columns.stream().map(column -> column.chosen(EquipmentField.class)).toList());
  }

  /** The step: 1 send, 2 map, 3 see and confirm. */
  public int getStep() {
    if (table == null) {
      return 1;
    }
    return plan == null ? 2 : 3;
  }

  /** How the file was understood, in a sentence. */
  public String getUnderstood() {
    TabularFile.Origin origin = table.origin();
    String delimiter =
        switch (origin.delimiter()) {
          case ";" -> "semicolon";
          case "," -> "comma";
          default -> "tab";
        };
    return form.say(
        "import.origin." + origin.format(),
        table.rows().size(),
        table.header().size(),
        origin.charset(),
        form.say("import.delimiter." + delimiter));
  }

  /** What a column may be. */
  public List<SelectItem> getFields() {
    return Arrays.stream(EquipmentField.values())
        .map(field -> new SelectItem(field.name(), form.say("equipment.field." + field)))
        .toList();
  }

  /** What is worth knowing of the lines, the first few hundred. */
  public List<Note> getNotes() {
    return plan.notes().stream().limit(NOTES_SHOWN).map(this::note).toList();
  }

  /** How many notes are not shown. */
  public int getNotesLeft() {
    return Math.max(0, plan.notes().size() - NOTES_SHOWN);
  }

  private Note note(EquipmentNote note) {
    return new Note(
        note.line(),
        form.say("equipment.note." + note.kind()),
        note.value(),
        form.say("import.consequence." + (note.kind().isLeftOut() ? "LEFT_OUT" : "KEPT")));
  }

  /** The first lines, as they will be. */
  public List<EquipmentPlan.Line> getFirst() {
    return plan.lines().stream().limit(LINES_SHOWN).toList();
  }

  public EquipmentPlan getPlan() {
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

  public void setFile(Part sent) {
    file = sent;
  }

  public String getName() {
    return name;
  }

  public void setName(String typed) {
    name = typed;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String typed) {
    source = typed;
  }

  public String getLicence() {
    return licence;
  }

  public void setLicence(String typed) {
    licence = typed;
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
