package org.palabre.budget.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the sample files that lie beside this class; {@code SOURCES.txt} says whose they are. */
final class SampleFiles {

  private SampleFiles() {}

  static byte[] bytes(String name) {
    try (InputStream file = SampleFiles.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new FileNotFoundException("The sample file %s is missing.".formatted(name));
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
