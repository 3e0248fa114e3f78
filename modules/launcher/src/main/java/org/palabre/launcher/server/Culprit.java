package org.palabre.launcher.server;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads in the log of a failed start who made it fail: the class named nearest to the deepest
 * cause.
 *
 * @param owner the plugin's id
 * @param cause what went wrong, as the log words it
 */
record Culprit(String owner, String cause) {

  private static final Pattern CAUSE =
      Pattern.compile("(?:Caused by: |^)([\\w.$]+(?:Exception|Error|Fault)\\b.*)");
  private static final Pattern CLASS_NAME = Pattern.compile("[a-z_][\\w$]*(?:\\.[\\w$]+)+");
  private static final int LONGEST_CAUSE = 400;

  /** Finds whose class a text names. */
  interface Owners {
    /** The plugin that brings this class, named with or without a member behind it. */
    Optional<String> ownerOf(String name);
  }

  /** The culprit of a failed start; empty when no cause names a plugin's class. */
  static Optional<Culprit> in(List<String> log, Owners owners) {
    for (int line = log.size() - 1; line >= 0; line--) {
      Matcher cause = CAUSE.matcher(log.get(line));
      if (cause.find()) {
        Optional<String> owner = ownerBelow(log, line, owners);
        if (owner.isPresent()) {
          return Optional.of(new Culprit(owner.get(), shorten(cause.group(1))));
        }
      }
    }
    return Optional.empty();
  }

  /** The deepest cause a log gives, whoever made it; empty when it gives none. */
  static Optional<String> causeIn(List<String> log) {
    for (int line = log.size() - 1; line >= 0; line--) {
      Matcher cause = CAUSE.matcher(log.get(line));
      if (cause.find()) {
        return Optional.of(shorten(cause.group(1)));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ownerBelow(List<String> log, int cause, Owners owners) {
    for (int line = cause;
        line < log.size() && (line == cause || isDetail(log.get(line)));
        line++) {
      Matcher name = CLASS_NAME.matcher(log.get(line));
      while (name.find()) {
        Optional<String> owner = owners.ownerOf(name.group());
        if (owner.isPresent()) {
          return owner;
        }
      }
    }
    return Optional.empty();
  }

  /** Stack frames, and the lines in which Weld and EclipseLink say where. */
  private static boolean isDetail(String line) {
    return !line.startsWith("Caused by: ") && !line.startsWith("[20");
  }

  private static String shorten(String cause) {
    String text = cause.strip().replaceFirst("]]$", "");
    return text.length() > LONGEST_CAUSE ? text.substring(0, LONGEST_CAUSE) + "…" : text;
  }
}
