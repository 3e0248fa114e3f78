package org.palabre.launcher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A log file that starts anew when it is full, keeping a few old ones: {@code server.log.1}… */
final class RotatingLog implements AutoCloseable {

  private static final long LARGEST = 10L * 1024 * 1024;
  private static final int KEPT = 5;

  private final Path file;
  private Writer writer;
  private long length;

  RotatingLog(Path file) throws IOException {
    this.file = file;
    open();
  }

  synchronized void write(String line) {
    try {
      if (length > LARGEST) {
        writer.close();
        rotate();
        open();
      }
      writer.write(line);
      writer.write('\n');
      writer.flush();
      length += line.length() + 1L;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written.", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }

  private void open() throws IOException {
    writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    length = Files.size(file);
  }

  private void rotate() throws IOException {
    for (int i = KEPT; i > 0; i--) {
      Path older = i == 1 ? file : numbered(i - 1);
      if (Files.exists(older)) {
        Files.move(older, numbered(i), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path numbered(int number) {
    return file.resolveSibling(file.getFileName() + "." + number);
  }
}
