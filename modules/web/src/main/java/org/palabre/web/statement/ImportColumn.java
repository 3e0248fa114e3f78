package org.palabre.web.statement;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.palabre.statement.ImportField;
import org.palabre.tabular.TabularFile;

/** A column of a file being imported, and what somebody says it is. */
public final class ImportColumn implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int EXAMPLES = 3;
  private static final int SHOWN = 60;

  private final String name;
  private final List<String> examples;
  private String field;

  ImportColumn(TabularFile file, int index, ImportField guess) {
    this.name = file.header().get(index);
    this.examples =
        file.rows().stream()
            .map(row -> row.cell(index).strip())
            .filter(text -> !text.isEmpty())
            .distinct()
            .limit(EXAMPLES)
            .map(ImportColumn::shortened)
            .toList();
    this.field = guess == null ? null : guess.name();
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

  /** The name of the field it is; null when it is left aside. */
  public String getField() {
    return field;
  }

  public void setField(String field) {
    this.field = field;
  }

  ImportField chosen() {
    return Optional.ofNullable(field).map(ImportField::valueOf).orElse(null);
  }
}
