package org.palabre.web.form;

import java.io.Serializable;
import java.util.List;
import org.palabre.tabular.TabularFile;

/** A column of a file being imported, and what somebody says it is. */
public final class FileColumn implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int EXAMPLES = 3;
  private static final int SHOWN = 60;

  private final String name;
  private final List<String> examples;
  private String field;

  /**
   * A column.
   *
   * @param index which, from 0
   * @param guess what it may be; null when that cannot be told
   */
  public FileColumn(TabularFile file, int index, Enum<?> guess) {
    this.name = file.header().get(index);
    this.examples =
        file.rows().stream()
            .map(row -> row.cell(index).strip())
            .filter(text -> !text.isEmpty())
            .distinct()
            .limit(EXAMPLES)
            .map(FileColumn::shortened)
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

  /** The field it is, one of an import's; null when it is left aside. */
  public <F extends Enum<F>> F chosen(Class<F> fields) {
    return field == null ? null : Enum.valueOf(fields, field);
  }
}
