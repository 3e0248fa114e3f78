package org.palabre.acceptance.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.acceptance.Site;

/** The statements of one table of the demonstration, as a visitor or a facilitator meets them. */
record StatementPages(Site site, String tool) {

  private static final Pattern KEY = Pattern.compile("id=\"\\w+:key\"[^>]*value=\"([^\"]+)\"");

  static StatementPages of(Site site, String table) {
    return new StatementPages(site, "/tables/" + table + "/statements");
  }

  /** Sends words in the form. */
  HttpResponse<String> tell(String words) {
    return send(openForm(), words);
  }

  /** The form, opened once. */
  String openForm() {
    return site.get(tool + "/tell").body();
  }

  /** Sends words in a form opened before. */
  HttpResponse<String> send(String form, String words) {
    Map<String, String> fields = new LinkedHashMap<>(Site.hiddenFields(form));
    Matcher key = KEY.matcher(form);
    assertThat(key.find()).as("the form carries a key").isTrue();
    fields.put("tell:key", key.group(1));
    fields.put("tell:words", words);
    fields.put("tell:send", "");
    return site.upload(tool + "/tell", "", fields, "tell:photos", "", new byte[0]);
  }

  /** Presses a button beside the waiting statement that holds a text. */
  HttpResponse<String> decide(String button, String text) {
    return decide(site.get(tool + "/waiting").body(), button, idWaiting(text));
  }

  /** Presses a button on a page opened before. */
  HttpResponse<String> decide(String page, String button, String id) {
    Map<String, String> fields = new LinkedHashMap<>(Site.hiddenFields(page));
    fields.put(button, id);
    return site.post(tool + "/waiting", fields);
  }

  /** The id of the waiting statement that holds a text. */
  String idWaiting(String text) {
    String page = site.get(tool + "/waiting").body();
    int at = page.indexOf(text);
    assertThat(at).as("%s waits", text).isPositive();
    String before = page.substring(0, at);
    int id = before.lastIndexOf("id=\"w-") + "id=\"w-".length();
    return before.substring(id, id + 36);
  }

  /** The list. */
  String list() {
    return site.get(tool).body();
  }

  /** Where an answer leads. */
  static String target(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    URI target = URI.create(answer.headers().firstValue("Location").orElseThrow());
    return target.getRawQuery() == null
        ? target.getPath()
        : target.getPath() + "?" + target.getRawQuery();
  }
}
