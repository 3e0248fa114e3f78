package org.palabre.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole text that somebody pastes, taken apart: each line that begins with "Article" and a number
 * opens an article, what stands before the first is one without a heading.
 */
public final class PastedText {

  /** "Article 4 - Qui vote", "ARTICLE 1er : Objet", "Article premier"; no sentence, no law. */
  private static final Pattern OPENING =
      Pattern.compile(
          "\\h*(?:Article|ARTICLE)\\h+(?:(?<number>\\d{1,3})(?:\\h*(?:er|ER|ᵉʳ))?|premier|PREMIER|[IVX]{1,7})"
              + "\\h*(?:[.:–—-](?:\\h+(?<heading>.*))?)?");

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
        heading = opening.group("heading") == null ? "" : opening.group("heading").strip();
        keepNumber(body, opening, articles.size() + 1, line);
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

  /** Where the article gets another number than the text gave it, what the text said stays. */
  private static void keepNumber(StringBuilder body, Matcher opening, int place, String line) {
    String number =
        line.toLowerCase(Locale.ROOT).contains("premier") ? "1" : opening.group("number");
    if (number != null && Integer.parseInt(number) != place) {
      body.append(line.strip()).append('\n');
    }
  }

  private static void add(List<ArticleText> articles, String heading, StringBuilder body) {
    String said = body.toString().strip();
    if (!said.isEmpty() || !heading.isEmpty()) {
      articles.add(new ArticleText(heading, said, List.of()));
    }
    body.setLength(0);
  }
}
