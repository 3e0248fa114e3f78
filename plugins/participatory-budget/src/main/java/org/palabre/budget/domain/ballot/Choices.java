package org.palabre.budget.domain.ballot;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a voter chose, and nothing about the voter. A ballot without any mark is blank.
 *
 * <p>Written as one line, {@code :3=1,12=1;nord:5=1}: parts between semicolons, each with its key,
 * then project numbers and values.
 *
 * @param parts the parts that hold a mark, each once
 */
public record Choices(List<Part> parts) {

  /** No mark at all. */
  public static final Choices BLANK = new Choices(List.of());

  private static final Pattern MARK = Pattern.compile("([1-9][0-9]{0,5})=([1-9][0-9]{0,5})");
  private static final Pattern KEY = Pattern.compile("[a-z0-9-]{0,50}");
  private static final int LONGEST = 20_000;

  /** Leaves out parts without a mark. */
  public Choices {
    parts = parts.stream().filter(part -> !part.marks().isEmpty()).toList();
  }

  /**
   * The marks in one part.
   *
   * @param key the part's key
   * @param marks in the order they were given
   */
  public record Part(String key, List<Mark> marks) {

    /** Copies the list. */
    public Part {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A mark.
   *
   * @param project the project's number
   * @param value 1 for a choice; points; the place in a ranking from 1; a grade
   */
  public record Mark(int project, int value) {}

  /** Whether nothing is chosen. */
  public boolean isBlank() {
    return parts.isEmpty();
  }

  /** The marks of the part of this key; none when it holds no mark. */
  public List<Mark> marks(String key) {
    return parts.stream()
        .filter(part -> part.key().equals(key))
        .flatMap(part -> part.marks().stream())
        .toList();
  }

  /**
   * The same choices in one order, by part and project, whatever the order they were given in: it
   * could tell who chose.
   */
  public Choices ordered() {
    return new Choices(
        parts.stream()
            .sorted(Comparator.comparing(Part::key))
            .map(
                part ->
                    new Part(
                        part.key(),
                        part.marks().stream()
                            .sorted(Comparator.comparingInt(Mark::project))
                            .toList()))
            .toList());
  }

  /** As one line. */
  public String write() {
    return parts.stream()
        .map(
            part ->
                part.marks().stream()
                    .map(mark -> mark.project() + "=" + mark.value())
                    .collect(Collectors.joining(",", part.key() + ":", "")))
        .collect(Collectors.joining(";"));
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException when it is no ballot: a forged or torn one
   */
  public static Choices read(String line) {
    if (line.isEmpty()) {
      return BLANK;
    }
    if (line.length() > LONGEST) {
      throw new IllegalArgumentException("No ballot is that long.");
    }
    return new Choices(Stream.of(line.split(";", -1)).map(Choices::part).toList());
  }

  private static Part part(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || !KEY.matcher(text.substring(0, colon)).matches()) {
      throw new IllegalArgumentException("A part of the ballot has no key.");
    }
    return new Part(
        text.substring(0, colon),
        Stream.of(text.substring(colon + 1).split(",", -1)).map(Choices::mark).toList());
  }

  private static Mark mark(String text) {
    var match = MARK.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException("A mark of the ballot cannot be read.");
    }
    return new Mark(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
  }
}
