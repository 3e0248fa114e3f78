package org.palabre.acceptance.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.tables.Tables;

/**
 * A table made for a test, and what its facilitator does with what was said.
 *
 * @param site the facilitator
 * @param address its address
 */
record ThreadTable(Site site, String address) {

  private static final String ID = "[0-9a-f-]{36}";

  static ThreadTable open(String visibility) {
    Site facilitator = SignedIn.as("facilitator");
    return new ThreadTable(
        facilitator, Tables.open(facilitator, "Fil " + System.nanoTime(), visibility));
  }

  /** Where its threads are. */
  String tool() {
    return address + "/threads";
  }

  /** The address of one thread. */
  String thread(String id) {
    return tool() + "/" + id;
  }

  /** Writes down what somebody said. */
  void hear(String words) {
    target(
        FilledForm.on(site, address + "/statements/heard", "heard")
            .with("words", words)
            .press("save"));
  }

  /** Groups everything that was said; the theme's id. */
  String group(String name) {
    return find(
        target(
            FilledForm.on(site, tool() + "/group?show=all", "group")
                .withRaw("all", "yes")
                .with("name", name)
                .press("add")),
        "(?<=theme=)" + ID);
  }

  /** The form that opens a project from a theme, filled. */
  FilledForm projectForm(String theme, String name) {
    return FilledForm.on(site, tool() + "/project?theme=" + theme, "project").with("name", name);
  }

  /** Opens a project from a theme; its id. */
  String project(String theme, String name) {
    return find(target(projectForm(theme, name).press("save")), ID + "$");
  }

  /** The form that asks the sample elected official for something, filled. */
  FilledForm askForm(String project, String what) {
    String path = tool() + "/ask?project=" + project;
    String html = site.get(path).body();
    String official =
        find(html, "(?<=<option value=\")person:" + ID + "(?=\"[^>]*>Sophie Arnaud<)");
    return FilledForm.of(site, path, "ask", html).with("what", what).with("askedOf", official);
  }

  /** Asks the sample elected official for something; the commitment's id. */
  String ask(String project, String what) {
    return find(target(askForm(project, what).press("save")), "(?<=commitment=)" + ID);
  }

  /** The form that shows it to whom it is asked of, with the statements whose boxes are ticked. */
  FilledForm discloseForm(String commitment) {
    return FilledForm.on(site, tool() + "/disclose?commitment=" + commitment, "disclose");
  }

  /** Shows it to them, alone. */
  void disclose(String commitment) {
    HttpResponse<String> summary = discloseForm(commitment).press("review");
    String path = tool() + "/disclose?commitment=" + commitment;
    target(FilledForm.of(site, path, "disclose", summary.body()).press("send"));
  }

  /** The address an answer sends the browser to. */
  static String target(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError("Refused:\n" + answer.body()));
  }

  /** The first thing a text has that fits. */
  static String find(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group();
  }
}
