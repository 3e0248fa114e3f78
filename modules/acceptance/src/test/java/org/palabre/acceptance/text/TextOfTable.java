package org.palabre.acceptance.text;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.tables.Tables;

/**
 * A text of a table made for a test, and what its facilitator does with it.
 *
 * @param site the facilitator
 * @param texts the address of the table's texts
 * @param id the text's id
 */
public record TextOfTable(Site site, String texts, String id) {

  private static final String ID = "[0-9a-f-]{36}";

  /** A text just begun, of a new public table. */
  public static TextOfTable begin(String title) {
    Site site = SignedIn.as("facilitator");
    String texts = Tables.open(site, "Textes " + System.nanoTime()) + "/texts";
    String begun =
        target(
            FilledForm.on(site, texts + "/text-new", "begin").with("title", title).press("save"));
    return new TextOfTable(site, texts, find(begun, "(?<=id=)" + ID));
  }

  /** The address of its page. */
  public String link() {
    return texts + "/" + id;
  }

  /** The address of another page of it. */
  public String page(String view) {
    return "%s/%s?id=%s".formatted(texts, view, id);
  }

  /** Adds an article. */
  public TextOfTable article(String heading, String body) {
    target(
        FilledForm.on(site, page("text-write"), "write")
            .with("heading", heading)
            .with("body", body)
            .press("save"));
    return this;
  }

  /** Adds an article that fixes an age. */
  public TextOfTable articleWithAge(String heading, String body, String age) {
    target(
        FilledForm.on(site, page("text-write"), "write")
            .with("heading", heading)
            .with("body", body)
            .with("values:0:label", "Âge minimum")
            .with("values:0:value", age)
            .press("save"));
    return this;
  }

  /** The ids of its articles, in order. */
  public List<String> articles() {
    return Pattern.compile("<section id=\"a-(" + ID + ")\"")
        .matcher(site.get(link() + "?version=next").body())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** Opens the discussion. */
  public TextOfTable discuss() {
    target(FilledForm.on(site, page("text-steps"), "steps").press("go"));
    return this;
  }

  /** Takes it up again. */
  public TextOfTable takeUp() {
    target(FilledForm.on(site, page("text-steps"), "steps").press("take"));
    return this;
  }

  /** The form that adopts it, filled. */
  public FilledForm adoption() {
    return FilledForm.on(site, page("text-adopt"), "adopt")
        .with("by", "l’assemblée")
        .with("result", "18 pour, 2 contre");
  }

  /** Adopts it. */
  public TextOfTable adopt() {
    target(adoption().press("save"));
    return this;
  }

  /** The form that proposes to change an article, opened by somebody. */
  public FilledForm amendment(Site by, int article, String body) {
    return FilledForm.on(
            by, page("text-amend") + "&article=" + articles().get(article - 1), "amend")
        .with("body", body)
        .with("reason", "Parce que.");
  }

  /** Proposes to change an article; the parameters of the amendment's pages. */
  public String amend(Site by, int article, String body) {
    return "&of=" + find(target(amendment(by, article, body).press("send")), "(?<=of=)" + ID);
  }

  /** Where an answer leads. */
  public static String target(HttpResponse<String> answer) {
    if (answer.statusCode() != 302) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String find(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    if (!found.find()) {
      throw new AssertionError("No %s in %s".formatted(pattern, text));
    }
    return found.group();
  }
}
