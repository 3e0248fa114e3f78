package org.palabre.pdf;

/** Makes files for tests of other packages. */
public final class PaperForTests {

  private PaperForTests() {}

  /** The file of a page. */
  public static byte[] of(String page) {
    return new Pdf().of(page);
  }
}
