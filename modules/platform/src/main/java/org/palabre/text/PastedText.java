package org.palabre.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole text that somebody pastes, taken apart: each line that begins with "Article" and a number
 * opens an article, what stands before the first is one without a heading.
 */
public final class PastedText {

  /** "Article 4 - Qui vote", "ARTICLE 1er : Objet", "Article premier". */
  private static final Pattern OPENING =
      Pattern.compile(
          "^\\h*article\\h+(?:\\d{1,3}(?:\\h*(?:er|ᵉʳ))?|premier|[ivxl]{1,7})\\b\\h*[.:–—-]*\\h*(.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PastedText() {}

  /** The articles of it; none of nothing. */
  public static List<ArticleText> articles(String pasted) {
    List<ArticleText> articles = new ArrayList<>();
    String heading = "";
    StringBuilder body = new StringBuilder();
    for (String line : pasted == null ? List.<String>of() : pasted.lines().toList()) {
      Matcher opening = OPENING.matcher(line);
      if (opening.matches()) {
        add(articles, heading, body);
        heading = opening.group(1).strip();
        if (heading.length() > ArticleText.LONGEST_HEADING) {
          body.append(heading).append('\n');
          heading = "";
        }
      } else {
        body.append(line).append('\n');
      }
    }
    add(articles, heading, body);
    return articles;
  }

  private static void add(List<ArticleText> articles, String heading, StringBuilder body) {
    String said = body.toString().strip();
    if (!said.isEmpty() || !heading.isEmpty()) {
      articles.add(new ArticleText(heading, said, List.of()));
    }
    body.setLength(0);
  }
}
