package org.palabre.web.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.spi.NamedValue;
import org.palabre.text.ArticleText;
import org.palabre.text.ValueName;
import org.palabre.web.form.Sent;

/** The fields of a form that says what an article says: heading, body, and rows of values. */
public final class ArticleFields {

  /** Rows to spare for whoever writes an article. */
  static final int TO_WRITE = 2;

  /** Rows to spare for whoever would change one. */
  static final int TO_CHANGE = 1;

  private static final String ROWS = "rows";

  private final List<Row> rows = new ArrayList<>();
  private String heading;
  private String body;

  private ArticleFields() {}

  /**
   * The fields, filled with what an article says. When this form came back it has as many rows as
   * were sent, whatever the article says by now.
   *
   * @param spare how many rows beyond its values
   */
  static ArticleFields of(ArticleText text, int spare) {
    ArticleFields fields = new ArticleFields();
    fields.heading = text.heading();
    fields.body = text.body();
    int known = text.values().size();
    int count = Sent.text(ROWS).isPresent() ? Sent.number(ROWS) : known + spare;
    for (int i = 0; i < Math.min(count, ArticleText.MOST_VALUES + TO_WRITE); i++) {
      fields.rows.add(i < known ? new Row(text.values().get(i)) : new Row());
    }
    return fields;
  }

  /**
   * What was typed.
   *
   * @throws Refusal naming {@code values} if a row is half filled or is no value
   */
  ArticleText read() {
    return new ArticleText(
        heading == null ? "" : heading,
        body == null ? "" : body,
        rows.stream().flatMap(Row::read).toList());
  }

  public String getHeading() {
    return heading;
  }

  public void setHeading(String typed) {
    heading = typed;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String typed) {
    body = typed;
  }

  /** The rows of values, some to spare. */
  public List<Row> getRows() {
    return rows;
  }

  /** Whether any value is there, so that the rows are shown unfolded. */
  public boolean isFixing() {
    return rows.stream().anyMatch(row -> !row.isBlank());
  }

  /** The kinds of values. */
  public TypedValue.Kind[] getKinds() {
    return TypedValue.Kind.values();
  }

  /** One value. */
  public static final class Row {

    private String name = "";
    private String label = "";
    private TypedValue.Kind kind = TypedValue.Kind.AGE;
    private String value = "";

    private Row() {}

    private Row(NamedValue known) {
      name = known.name();
      label = known.label();
      kind = TypedValue.kind(known.value());
      value = TypedValue.write(known.value());
    }

    private boolean isBlank() {
      return isBlank(label) && isBlank(value);
    }

    private static boolean isBlank(String typed) {
      return typed == null || typed.isBlank();
    }

    private Stream<NamedValue> read() {
      if (isBlank()) {
        return Stream.empty();
      }
      if (isBlank(label)) {
        throw new Refusal("values", "text.value.unlabelled", value);
      }
      String sound = PlainText.line("values", label, ArticleText.LONGEST_LABEL);
      boolean known = name != null && name.matches("[a-z0-9]+(-[a-z0-9]+)*") && name.length() <= 60;
      return Stream.of(
          new NamedValue(
              known ? name : ValueName.of(sound), sound, TypedValue.read(kind, sound, value)));
    }

    public String getName() {
      return name;
    }

    public void setName(String sent) {
      name = sent;
    }

    public String getLabel() {
      return label;
    }

    public void setLabel(String typed) {
      label = typed;
    }

    public TypedValue.Kind getKind() {
      return kind;
    }

    public void setKind(TypedValue.Kind chosen) {
      kind = chosen;
    }

    public String getValue() {
      return value;
    }

    public void setValue(String typed) {
      value = typed;
    }
  }
}
