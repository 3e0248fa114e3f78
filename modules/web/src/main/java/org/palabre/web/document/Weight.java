package org.palabre.web.document;

import java.util.ResourceBundle;
import org.palabre.web.address.Here;

/** How heavy files are, as people say it: "340 Ko", "1,2 Mo". */
final class Weight {

  private static final long KILO = 1024;
  private static final long MEGA = KILO * KILO;
  private static final int TENTHS = 10;

  private Weight() {}

  /** So many bytes, in the language of a page. */
  static String of(long bytes, Here here) {
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
    if (bytes < MEGA) {
      return here.say(words.getString("weight.kilo"), Math.max(1, (bytes + KILO - 1) / KILO));
    }
    double mega = Math.round((double) bytes * TENTHS / MEGA) / (double) TENTHS;
    return here.say(words.getString("weight.mega"), mega);
  }
}
