package org.palabre.web.agenda;

import java.io.Serializable;
import java.util.List;
import org.palabre.agenda.intake.IncomingField;
import org.palabre.tabular.TabularFile;

/** A column of a table of dates, and what somebody says it is. */
public final class BringColumn implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int EXAMPLES = 3;
  private static final int SHOWN = 60;

  private final String name;
  private final List<String> examples;
  private IncomingField field;

  BringColumn(TabularFile file, int index, IncomingField guess) {
    this.name = file.header().get(index);
    this.examples =
        file.rows().stream()
            .map(row -> row.cell(index).strip())
            .filter(text -> !text.isEmpty())
            .distinct()
            .limit(EXAMPLES)
            .map(BringColumn::shortened)
            .toList();
    this.field = guess;
  }

  private static String shortened(String text) {
    int points = text.codePointCount(0, text.length());
    return points <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }

  /** What the file calls it. */
  public String getName() {
    return name;
  }

  /** A few of its values. */
  public List<String> getExamples() {
    return examples;
  }

  /** What it is; null when it is left aside. */
  public IncomingField getField() {
    return field;
  }

  public void setField(IncomingField field) {
    this.field = field;
  }
}
