package org.palabre.web.agenda;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.palabre.agenda.intake.AgendaImport;
import org.palabre.agenda.intake.AgendaImports;
import org.palabre.agenda.intake.Incoming;
import org.palabre.agenda.intake.IncomingColumns;
import org.palabre.agenda.intake.IncomingField;
import org.palabre.agenda.intake.IncomingFile;
import org.palabre.agenda.intake.TextDate;
import org.palabre.agenda.intake.UnreadableCalendar;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularReader;
import org.palabre.tabular.UnreadableTable;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FileColumn;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;

/**
 * Bringing the dates of a file in: send it, for a table say what its columns are, answer what was
 * not understood, see what will be made, and make it.
 */
@Named
@ViewScoped
public class BringForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ASKED_AT_ONCE = 40;
  private static final int SHOWN = 200;
  private static final int[] LENGTHS = {60, 90, 120, 180};

  @Inject private transient AgendaImports imports;
  @Inject private transient Refusals refusals;
  @Inject private transient RecurrenceWords say;
  @Inject private transient Done done;
  @Inject private transient Here here;
  private transient Part file;
  private final FormKey key = FormKey.fresh();
  private String fileName = "";
  private TabularFile table;
  private List<FileColumn> columns = List.of();
  private String year;
  private Integer minutes;
  private IncomingFile found;
  private List<BringQuestion> questions = List.of();
  private Meeting.Kind kind = Meeting.Kind.MEETING;
  private boolean announce = true;

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
    fileName = Optional.ofNullable(file.getSubmittedFileName()).orElse("");
    try {
      if (AgendaImports.isCalendar(bytes)) {
        take(imports.readCalendar(here.spaceId(), bytes));
      } else {
        table = TabularReader.read(bytes);
        columns = columns(table);
      }
    } catch (UnreadableCalendar e) {
      refusals.show(
          "upload", new Refusal("file", "bring.file." + e.reason(), e.arguments().toArray()));
    } catch (UnreadableTable e) {
      refusals.show(
          "upload", new Refusal("file", "import.file." + e.reason(), e.arguments().toArray()));
    }
  }

  private static List<FileColumn> columns(TabularFile table) {
    List<IncomingField> guesses = IncomingColumns.guess(table.header());
    List<FileColumn> columns = new ArrayList<>();
    for (int i = 0; i < table.header().size(); i++) {
      columns.add(new FileColumn(table, i, guesses.get(i)));
    }
    return columns;
  }

  /** Reads every line under the chosen mapping. */
  public void check() {
    refusals.explain("mapping", () -> take(imports.readTable(here.spaceId(), table, mapping())));
  }

  private IncomingColumns mapping() {
    String typed = year == null ? "" : year.strip();
    if (!typed.isEmpty() && !typed.matches("\\d{4}")) {
      throw new Refusal("year", "bring.year", "2000", "2099");
    }
    return IncomingColumns.of(
        columns.stream().map(column -> column.chosen(IncomingField.class)).toList(),
        typed.isEmpty() ? null : Integer.valueOf(typed),
        minutes);
  }

  private void take(IncomingFile read) {
    found = read;
    questions = read.doubtful().stream().limit(ASKED_AT_ONCE).map(BringQuestion::new).toList();
  }

  /** Takes the dates that were typed; what is still doubtful is asked again, as it was typed. */
  public void answer() {
    for (BringQuestion question : questions) {
      question
          .answer(refusals::sentence)
          .ifPresent(date -> found = imports.answer(found, question.getNumber(), date));
    }
    Map<Integer, Incoming> doubtful = new LinkedHashMap<>();
    found.doubtful().forEach(one -> doubtful.put(one.number(), one));
    List<BringQuestion> left = new ArrayList<>();
    for (BringQuestion question : questions) {
      Incoming still = doubtful.remove(question.getNumber());
      if (still != null) {
        question.doubt(still.doubt());
        left.add(question);
      }
    }
    doubtful.values().stream()
        .limit(ASKED_AT_ONCE - left.size())
        .map(BringQuestion::new)
        .forEach(left::add);
    questions = left;
  }

  /** Starts over with another file. */
  public void otherFile() {
    table = null;
    found = null;
    questions = List.of();
  }

  /** Goes back to the columns, as they were chosen. */
  public void mapAgain() {
    found = null;
    questions = List.of();
  }

  /** Makes the meetings, and shows the list of imports. */
  public void run() {
    AgendaImport[] made = new AgendaImport[1];
    boolean fine =
        refusals.explain(
            "run",
            () -> made[0] = imports.run(here.spaceId(), fileName, found, kind, announce, key.id()));
    if (fine) {
      done.go(here.link(here.getToolAddress()) + "/brought?done=" + made[0].getId());
    }
  }

  /** The step: 1 send, 2 say what the columns are, 3 answer and make. */
  public int getStep() {
    if (found != null) {
      return 3;
    }
    return table == null ? 1 : 2;
  }

  /** Whether the file is a table, whose columns may be chosen again. */
  public boolean isTable() {
    return table != null;
  }

  /** What was read. */
  public IncomingFile getFound() {
    return found;
  }

  /** How many are not certain. */
  public int getDoubtful() {
    return found.doubtful().size();
  }

  /** The first of those that will be made. */
  public List<Line> getLines() {
    return found.certain().stream()
        .flatMap(one -> one.dates().stream().map(date -> line(one, date)))
        .limit(SHOWN)
        .toList();
  }

  /** How many of those are not shown. */
  public int getLinesLeft() {
    return Math.max(0, found.meetings() - SHOWN);
  }

  private Line line(Incoming one, TextDate date) {
    String from =
        say.dated(date.starts().toLocalDate())
            + ", "
            + here.wording().time(date.starts().toLocalTime());
    boolean sameDay = date.ends().toLocalDate().equals(date.starts().toLocalDate());
    String to =
        (sameDay ? "" : say.dated(date.ends().toLocalDate()) + ", ")
            + here.wording().time(date.ends().toLocalTime());
    return new Line(one.title(), from + " – " + to, one.place());
  }

  /** What is worth knowing, the first few hundred. */
  public List<Note> getNotes() {
    return found.notes().stream()
        .limit(SHOWN)
        .map(
            note ->
                new Note(
                    note.number(), words().getString("bring.note." + note.kind()), note.value()))
        .toList();
  }

  /** What a column may be. */
  public IncomingField[] getFields() {
    return IncomingField.values();
  }

  /** How long what says no end may last. */
  public List<Integer> getLengths() {
    return Arrays.stream(LENGTHS).boxed().toList();
  }

  public Meeting.Kind[] getKinds() {
    return Meeting.Kind.values();
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }

  public String getFileName() {
    return fileName;
  }

  public List<FileColumn> getColumns() {
    return columns;
  }

  public List<BringQuestion> getQuestions() {
    return questions;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }

  public Integer getMinutes() {
    return minutes;
  }

  public void setMinutes(Integer minutes) {
    this.minutes = minutes;
  }

  public Meeting.Kind getKind() {
    return kind;
  }

  public void setKind(Meeting.Kind kind) {
    this.kind = kind;
  }

  public boolean isAnnounce() {
    return announce;
  }

  public void setAnnounce(boolean announce) {
    this.announce = announce;
  }

  /**
   * A meeting that will be made.
   *
   * @param title what it is called
   * @param when when it is
   * @param place where; may be empty
   */
  public record Line(String title, String when, String place) {}

  /**
   * A note, in words.
   *
   * @param number the line or event of the file
   * @param what what is the matter
   * @param value what the file holds there
   */
  public record Note(int number, String what, String value) {}
}
