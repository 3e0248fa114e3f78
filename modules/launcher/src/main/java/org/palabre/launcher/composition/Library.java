package org.palabre.launcher.composition;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A library as its file's name states it, such as {@code commons-csv-1.14.1.jar}.
 *
 * @param name without version
 * @param version the rest
 */
record Library(String name, String version) {

  private static final Pattern FORM = Pattern.compile("(.+?)-(\\d[\\w.+-]*?)\\.jar");

  /** The library in this file; empty when the name states no version. */
  static Optional<Library> of(Path jar) {
    Matcher parts = FORM.matcher(jar.getFileName().toString());
    return parts.matches()
        ? Optional.of(new Library(parts.group(1), parts.group(2)))
        : Optional.empty();
  }
}
