package org.palabre.bench.budget;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of the vote as a browser reads them: their addresses, the fields of their forms and
 * what a voter sends back.
 */
final class VotePages {

  /** The end of the address of the demonstration's edition whose vote is open. */
  static final String SLUG = "budget-participatif-d-avignon";

  static final String VOTE = "/budget/" + SLUG + "/vote";
  static final String IDENTIFY = VOTE + "/identify";
  static final String BALLOT = VOTE + "/ballot";
  static final String CHECK = VOTE + "/check";
  static final String CAST = VOTE + "/cast";

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");
  private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"");
  private static final Pattern PROJECT =
      Pattern.compile("<input type=\"checkbox\"[^>]*?name=\"(m:[^\"]+)\"");

  private VotePages() {}

  /** What asks for a code, read from the page that asks who one is. */
  static Map<String, String> ask(String page, Elector elector) {
    String form = form(page, "who");
    List<String> areas = OPTION.matcher(form).results().map(found -> found.group(1)).toList();
    Map<String, String> fields = hidden(form);
    fields.putAll(elector.identity(areas));
    fields.put("who:ask", "x");
    return fields;
  }

  /** What brings a code back, read from the page that asks for it. */
  static Map<String, String> confirm(String page, String code) {
    Map<String, String> fields = hidden(form(page, "mailed"));
    fields.put("mailed:code", code);
    fields.put("mailed:confirm", "x");
    return fields;
  }

  /** A ballot filled in: the first project for the whole city, the last one of the area. */
  static Map<String, String> fillIn(String page) {
    List<String> boxes =
        PROJECT.matcher(form(page, "ballot")).results().map(found -> found.group(1)).toList();
    if (boxes.isEmpty()) {
      throw new IllegalStateException("The ballot offers nothing to tick.");
    }
    return new HashMap<>(Map.of(boxes.get(0), "1", boxes.get(boxes.size() - 1), "1"));
  }

  /** The ballot that was read again, to be cast with the voter's own receipt. */
  static Map<String, String> cast(String page, Elector elector) {
    Map<String, String> fields = hidden(form(page, "cast"));
    fields.remove("receipt");
    fields.put("hash", elector.receiptHash());
    return fields;
  }

  /** Whether a page acknowledges that a ballot is in the box. */
  static boolean acknowledges(String page) {
    return page.contains("<output id=\"receipt\"");
  }

  private static String form(String page, String id) {
    int start = page.indexOf("<form id=\"" + id + "\"");
    if (start < 0) {
      throw new IllegalStateException("No form \"" + id + "\" on the page.");
    }
    return page.substring(start, page.indexOf("</form>", start));
  }

  private static Map<String, String> hidden(String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher found = HIDDEN.matcher(form);
    while (found.find()) {
      fields.put(found.group(1), found.group(2));
    }
    return fields;
  }
}
