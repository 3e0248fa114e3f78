package org.palabre.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash by which the journal knows what was adopted: the SHA-256 of the title and of each
 * article in order, each preceded by U+001E; of an article heading, body and values, each preceded
 * by U+001F. Neither can be typed in a text.
 */
final class AdoptedWords {

  private static final char ARTICLE = '\u001e';
  private static final char PART = '\u001f';

  private AdoptedWords() {}

  static String sha256(String title, List<ArticleText> articles) {
    StringBuilder words = new StringBuilder(title);
    for (ArticleText article : articles) {
      words.append(ARTICLE).append(PART).append(article.heading());
      words.append(PART).append(article.body());
      words.append(PART).append(ValueLines.write(article.values()));
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(words.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
