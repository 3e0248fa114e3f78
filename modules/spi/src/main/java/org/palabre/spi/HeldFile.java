package org.palabre.spi;

/**
 * A file held about a person, for the copy they may ask for.
 *
 * @param name its name in the copy, {@code photo-1.jpg}: letters, digits, dot and hyphen
 * @param content its bytes
 */
public record HeldFile(String name, byte[] content) {

  /**
   * Takes a name that stays in its folder wherever the copy is unpacked.
   *
   * @throws IllegalArgumentException if it holds anything else
   */
  public HeldFile {
    if (!name.matches("[A-Za-z0-9-]{1,60}\\.[a-z0-9]{1,5}")) {
      throw new IllegalArgumentException("A file of a copy cannot be called " + name);
    }
  }
}
