package org.palabre.web.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.spi.NamedValue;
import org.palabre.spi.NamedValue.Choice;
import org.palabre.spi.NamedValue.Option;
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
  private static final String NAME = "value-";

  private final List<Row> rows = new ArrayList<>();
  private String heading;
  private String body;

  private ArticleFields() {}

  /**
   * The fields, filled with what an article says. When this form came back it has as many rows as
   * were sent, whatever the article says by now, and each is of the value whose name was sent: what
   * can be chosen in it is what the article has under that name, never what a browser sends.
   *
   * @param spare how many rows beyond its values
   */
  static ArticleFields of(ArticleText text, int spare) {
    ArticleFields fields = new ArticleFields();
    fields.heading = text.heading();
    fields.body = text.body();
    boolean back = Sent.text(ROWS).isPresent();
    int count = back ? Sent.number(ROWS) : text.values().size() + spare;
    for (int i = 0; i < Math.min(count, ArticleText.MOST_VALUES + TO_WRITE); i++) {
      fields.rows.add(
          back
              ? sent(text, i)
              : i < text.values().size() ? new Row(text.values().get(i)) : new Row(""));
    }
    return fields;
  }

  private static Row sent(ArticleText text, int number) {
    String name = Sent.text(NAME + number).orElse("");
    Optional<NamedValue> known =
        text.values().stream().filter(value -> value.name().equals(name)).findFirst();
    return known.map(Row::new).orElseGet(() -> new Row(name));
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

  /** The kinds of values that anybody may fix; only who begins a text can offer a choice. */
  public Set<TypedValue.Kind> getKinds() {
    return EnumSet.complementOf(EnumSet.of(TypedValue.Kind.CHOICE));
  }

  /** One value. */
  public static final class Row {

    private final String name;
    private final Choice choice;
    private String label = "";
    private TypedValue.Kind kind = TypedValue.Kind.AGE;
    private String value = "";

    private Row(String name) {
      this.name = name;
      this.choice = null;
    }

    private Row(NamedValue known) {
      name = known.name();
      choice = known.value() instanceof Choice one ? one : null;
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
        throw new Refusal("values", "text.value.unlabelled", shown());
      }
      String sound = PlainText.line("values", label, ArticleText.LONGEST_LABEL);
      boolean known = name.matches("[a-z0-9]+(-[a-z0-9]+)*") && name.length() <= 60;
      return Stream.of(
          new NamedValue(
              known ? name : ValueName.of(sound),
              sound,
              choice == null
                  ? TypedValue.read(kind, sound, value)
                  : TypedValue.choose(choice, sound, value)));
    }

    private String shown() {
      return choice != null && choice.has(value) ? choice.choosing(value).label() : value;
    }

    /** Whether it is one of a closed list, which the form can only choose in. */
    public boolean isChoice() {
      return choice != null;
    }

    /** What can be chosen. */
    public List<Option> getOptions() {
      return choice == null ? List.of() : choice.options();
    }

    public String getName() {
      return name;
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
