package org.palabre.web.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of a file, as players of sounds ask for it (RFC 9110, section 14).
 *
 * @param from the first byte, from 0
 * @param length how many
 */
record ByteRange(long from, long length) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

  /**
   * The part that is asked for; all of the file when it was asked for of another state of it.
   *
   * @param header what {@code Range} asks for, or null
   * @param only the state that {@code If-Range} asks it of, or null for any
   * @param tag the state of the file
   */
  static Optional<ByteRange> of(String header, String only, String tag, long size) {
    return only == null || only.strip().equals(tag) ? of(header, size) : Optional.empty();
  }

  /** What the header asks for; empty when it asks for all, for several parts, or for nonsense. */
  static Optional<ByteRange> of(String header, long size) {
    Matcher asked = ONE.matcher(header == null ? "" : header.strip());
    if (!asked.matches() || size == 0) {
      return Optional.empty();
    }
    String first = asked.group(1);
    String last = asked.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() || Long.parseLong(last) == 0
          ? Optional.empty()
          : Optional.of(end(Math.min(size, Long.parseLong(last)), size));
    }
    long from = Long.parseLong(first);
    long to = last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
    return from > to ? Optional.empty() : Optional.of(new ByteRange(from, to - from + 1));
  }

  private static ByteRange end(long length, long size) {
    return new ByteRange(size - length, length);
  }

  /** The answer's header. */
  String header(long size) {
    return "bytes %d-%d/%d".formatted(from, from + length - 1, size);
  }
}
