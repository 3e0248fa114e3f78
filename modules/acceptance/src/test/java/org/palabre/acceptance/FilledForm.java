package org.palabre.acceptance;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form of a page with what it shows, to change a field and press a button as a person would.
 *
 * <pre>{@code
 * FilledForm.on(site, "/spaces/new", "space").with("name", "Table").press("create");
 * }</pre>
 */
public final class FilledForm {

  private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
  private static final Pattern SELECT =
      Pattern.compile("<select [^>]*name=\"([^\"]*)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");
  private static final Pattern AREA =
      Pattern.compile("<textarea [^>]*name=\"([^\"]*)\"[^>]*>(.*?)</textarea>", Pattern.DOTALL);

  private final Site site;
  private final String path;
  private final String id;
  private final Map<String, String> fields = new LinkedHashMap<>();

  /** The field where a file could be chosen; empty when there is none. */
  private String fileField = "";

  private FilledForm(Site site, String path, String id, String html) {
    this.site = site;
    this.path = path;
    this.id = id;
    read(form(html));
  }

  /** The form with this id of a page, opened now. */
  public static FilledForm on(Site site, String path, String id) {
    return of(site, path, id, site.get(path).body());
  }

  /** The form with this id of a page opened before. */
  public static FilledForm of(Site site, String path, String id, String html) {
    return new FilledForm(site, path, id, html);
  }

  /** Fills one of its fields. */
  public FilledForm with(String field, String value) {
    return withRaw(id + ":" + field, value);
  }

  /** Adds a parameter under its whole name, whether the form has it or not. */
  public FilledForm withRaw(String name, String value) {
    fields.put(name, value);
    return this;
  }

  /** Leaves one of its fields out, as only a forged request does. */
  public FilledForm without(String field) {
    fields.remove(id + ":" + field);
    return this;
  }

  /** The same, sent by somebody else who never saw it. */
  public FilledForm by(Site other) {
    FilledForm forged = new FilledForm(other, path, id, "<form id=\"%s\"></form>".formatted(id));
    forged.fields.putAll(fields);
    forged.fileField = fileField;
    return forged;
  }

  /** What one of its fields holds. */
  public String value(String field) {
    return fields.get(id + ":" + field);
  }

  /** Presses one of its buttons. */
  public HttpResponse<String> press(String button) {
    fields.put(id + ":" + button, "x");
    return fileField.isEmpty()
        ? site.post(path, fields)
        : site.upload(path, "", fields, fileField, "", new byte[0]);
  }

  /** Presses one of its buttons with a file chosen. */
  public HttpResponse<String> press(String button, String fileField, String name, byte[] file) {
    fields.put(id + ":" + button, "x");
    return site.upload(path, "", fields, id + ":" + fileField, name, file);
  }

  private String form(String html) {
    Matcher form =
        Pattern.compile("<form id=\"%s\".*?</form>".formatted(id), Pattern.DOTALL).matcher(html);
    if (!form.find()) {
      throw new IllegalStateException("There is no form %s at %s:\n%s".formatted(id, path, html));
    }
    return form.group();
  }

  private void read(String form) {
    INPUT.matcher(form).results().map(found -> found.group()).forEach(this::readInput);
    for (Matcher select = SELECT.matcher(form); select.find(); ) {
      Matcher chosen = CHOSEN.matcher(select.group(2));
      fields.put(select.group(1), chosen.find() ? chosen.group(1) : "");
    }
    for (Matcher area = AREA.matcher(form); area.find(); ) {
      fields.put(area.group(1), plain(area.group(2)));
    }
  }

  private void readInput(String input) {
    String type = attribute(input, "type");
    if (type.equals("file")) {
      fileField = attribute(input, "name");
    }
    boolean chosen = !type.equals("radio") && !type.equals("checkbox") || input.contains("checked");
    if (chosen && !type.equals("submit") && !type.equals("file")) {
      // Of two fields with one name a browser sends both, and the server reads the first.
      fields.putIfAbsent(attribute(input, "name"), plain(attribute(input, "value")));
    }
  }

  private static String attribute(String tag, String name) {
    Matcher value = Pattern.compile(" %s=\"([^\"]*)\"".formatted(name)).matcher(tag);
    return value.find() ? value.group(1) : "";
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
