package org.palabre.count;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this library, written in every result so that it can be counted again with it. */
public final class Version {

  private Version() {}

  /**
   * The version.
   *
   * @return for instance {@code 0.1.0}
   */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
      properties.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties.getProperty("version");
  }
}
