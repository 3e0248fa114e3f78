package org.palabre.tables.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularReader;
import org.palabre.tabular.UnreadableTable;

/** Reads the sample files that lie beside this class; {@code SOURCES.txt} says whose they are. */
final class SampleFiles {

  private SampleFiles() {}

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static TabularFile table(String name) {
    try {
      return TabularReader.read(bytes(name));
    } catch (UnreadableTable e) {
      throw new IllegalStateException("The sample file %s is damaged.".formatted(name), e);
    }
  }

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
