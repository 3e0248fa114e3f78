package org.palabre.text;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.palabre.comparison.TextMerge;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.spi.NamedValue;
import org.palabre.spi.NamedValue.Choice;
import org.palabre.spi.NamedValue.Lines;
import org.palabre.spi.NamedValue.Value;

/**
 * What an article says.
 *
 * @param heading its heading; perhaps empty
 * @param body its text; perhaps empty
 * @param values what it fixes, in order
 */
public record ArticleText(String heading, String body, List<NamedValue> values) {

  /** The longest heading, in characters. */
  public static final int LONGEST_HEADING = 200;

  /** The longest body, in characters: some ten pages. */
  public static final int LONGEST_BODY = 20_000;

  /** How many values an article fixes at most. */
  public static final int MOST_VALUES = 20;

  /** The longest label of a value, in characters. */
  public static final int LONGEST_LABEL = 120;

  /** What a form that takes an article away proposes. */
  static final ArticleText NOTHING = new ArticleText("", "", List.of());

  private static final int PARTS = 3;
  private static final int MOST_BYTES = 60_000;

  /** Copies the list. */
  public ArticleText {
    values = List.copyOf(values);
  }

  /**
   * The same, fit to keep.
   *
   * @throws Refusal naming {@code heading}, {@code body} or {@code values} if nothing is said,
   *     something is too long, or holds a character that cannot be kept
   */
  public ArticleText sound() {
    String line = PlainText.optionalLine("heading", heading, LONGEST_HEADING);
    String lines = PlainText.optionalLines("body", body, LONGEST_BODY);
    if (line.isEmpty() && lines.isEmpty()) {
      throw new Refusal("body", "text.article.empty");
    }
    if (values.size() > MOST_VALUES) {
      throw new Refusal("values", "text.article.values.tooMany", MOST_VALUES);
    }
    List<NamedValue> labelled =
        values.stream()
            .map(
                one ->
                    new NamedValue(
                        one.name(),
                        PlainText.line("values", one.label(), LONGEST_LABEL),
                        sound(one.value())))
            .toList();
    if (!hasRoom(labelled)) {
      throw new Refusal("values", "text.article.values.tooLong");
    }
    return new ArticleText(line, lines, ValueName.distinct(labelled, Set.of()));
  }

  private static Value sound(Value value) {
    return value instanceof Lines sentences
        ? new Lines(
            sentences.lines().stream()
                .map(line -> PlainText.line("values", line, Lines.LONGEST))
                .distinct()
                .toList())
        : value;
  }

  /** Whether they can be kept: their column holds 65,535 bytes. */
  private static boolean hasRoom(List<NamedValue> values) {
    return ValueLines.write(values).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }

  /**
   * The same, each value under the name it has in the article already: one is known by its label
   * and kind, one that was relabelled by the name that was sent; all others are named by their
   * label. So nobody unties a value from what binds it without its line changing. A choice keeps
   * the options it has there, and stays as long as its article does: only who begins an article can
   * give them.
   *
   * @throws Refusal naming {@code values} if a choice is new, gone, or none of its options
   */
  ArticleText bound(ArticleText before) {
    List<String> kept =
        values.stream().map(value -> before.nameOf(value)).flatMap(Optional::stream).toList();
    List<NamedValue> named = new ArrayList<>();
    for (NamedValue value : values) {
      String name =
          before
              .nameOf(value)
              .or(
                  () ->
                      before
                          .value(value.name())
                          .filter(one -> isChoice(one) == isChoice(value))
                          .map(NamedValue::name)
                          .filter(n -> !kept.contains(n)))
              .orElseGet(() -> ValueName.of(value.label()));
      named.add(new NamedValue(name, value.label(), value.value()));
    }
    List<NamedValue> distinct = ValueName.distinct(named, Set.of());
    ArticleText bound =
        new ArticleText(heading, body, distinct.stream().map(before::closing).toList());
    for (NamedValue one : before.values) {
      if (isChoice(one) && bound.value(one.name()).filter(ArticleText::isChoice).isEmpty()) {
        throw new Refusal("values", "text.value.choice.stays", one.label());
      }
    }
    return bound;
  }

  /** A choice of the options that it has in this article; any other value as it is. */
  private NamedValue closing(NamedValue value) {
    if (!(value.value() instanceof Choice choice)) {
      return value;
    }
    Choice known =
        value(value.name())
            .map(NamedValue::value)
            .filter(Choice.class::isInstance)
            .map(Choice.class::cast)
            .orElseThrow(() -> new Refusal("values", "text.value.choice.new", value.label()));
    if (!known.has(choice.chosen())) {
      throw new Refusal("values", "text.value.refused.CHOICE", value.label());
    }
    return new NamedValue(value.name(), value.label(), known.choosing(choice.chosen()));
  }

  private static boolean isChoice(NamedValue one) {
    return one.value() instanceof Choice;
  }

  private Optional<String> nameOf(NamedValue like) {
    List<String> alike =
        values.stream()
            .filter(one -> one.label().equals(like.label()))
            .filter(one -> one.value().getClass() == like.value().getClass())
            .map(NamedValue::name)
            .toList();
    return alike.contains(like.name()) ? Optional.of(like.name()) : alike.stream().findFirst();
  }

  /** The same with names that no other article of the text uses. */
  ArticleText named(Set<String> taken) {
    return new ArticleText(heading, body, ValueName.distinct(values, taken));
  }

  /**
   * Both changes in one; empty when they touch the same sentence, the heading, or the same value.
   *
   * @param base what both started from
   * @param theirs what stands now
   * @param mine what shall be brought in
   */
  public static Optional<ArticleText> merge(
      ArticleText base, ArticleText theirs, ArticleText mine) {
    Optional<String> heading = merge(base.heading, theirs.heading, mine.heading);
    Optional<String> body =
        TextMerge.mergeStrictly(base.body, theirs.body, mine.body)
            .filter(whole -> whole.codePointCount(0, whole.length()) <= LONGEST_BODY);
    Optional<List<NamedValue>> values =
        mergeValues(base, theirs, mine).filter(ArticleText::hasRoom);
    return heading.isEmpty() || body.isEmpty() || values.isEmpty()
        ? Optional.empty()
        : Optional.of(new ArticleText(heading.get(), body.get(), values.get()));
  }

  private static <T> Optional<T> merge(T base, T theirs, T mine) {
    if (Objects.equals(mine, base) || Objects.equals(mine, theirs)) {
      return Optional.of(theirs);
    }
    return Objects.equals(theirs, base) ? Optional.of(mine) : Optional.empty();
  }

  private static Optional<List<NamedValue>> mergeValues(
      ArticleText base, ArticleText theirs, ArticleText mine) {
    Set<String> names = new LinkedHashSet<>();
    List.of(theirs, mine, base).forEach(one -> one.values.forEach(v -> names.add(v.name())));
    List<NamedValue> merged = new ArrayList<>();
    for (String name : names) {
      Optional<Optional<NamedValue>> one =
          merge(base.value(name), theirs.value(name), mine.value(name));
      if (one.isEmpty()) {
        return Optional.empty();
      }
      one.get().ifPresent(merged::add);
    }
    return Optional.of(merged);
  }

  private Optional<NamedValue> value(String name) {
    return values.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** All of it in one line, for a form that carries what it started from. */
  public String packed() {
    return String.join(".", packed(heading), packed(body), packed(ValueLines.write(values)));
  }

  /** What {@link #packed} wrote; of nonsense, an article that says nothing. */
  public static ArticleText unpacked(String line) {
    try {
      String[] parts = line == null ? new String[0] : line.split("\\.", -1);
      return parts.length == PARTS
          ? new ArticleText(unpack(parts[0]), unpack(parts[1]), ValueLines.read(unpack(parts[2])))
          : NOTHING;
    } catch (IllegalArgumentException
        | IllegalStateException
        | DateTimeException
        | ArithmeticException
        | ClassCastException
        | IndexOutOfBoundsException nonsense) {
      return NOTHING;
    }
  }

  private static String packed(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String unpack(String text) {
    return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
  }
}
