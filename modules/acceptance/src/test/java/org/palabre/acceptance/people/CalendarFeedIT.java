package org.palabre.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.Site;

/** Calendars that everybody may subscribe to, and the secret one of each person. */
class CalendarFeedIT {

  private static final Pattern LINK = Pattern.compile("value=\"[^\"]*(/agenda/[\\w-]{43}\\.ics)\"");

  @Test
  void everybodysCalendarIsKeptAsLongAsNothingChanges() {
    HttpResponse<String> first = Site.visitor().get("/agenda.ics");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/calendar");
    assertThat(first.headers().firstValue("Cache-Control")).contains("public, no-cache");
    assertThat(first.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(first.body().split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);

    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = Site.visitor().get("/agenda.ics", "If-None-Match", tag);
    assertThat(again.statusCode()).isIn(200, 304);
    if (again.statusCode() == 304) {
      assertThat(again.body()).isEmpty();
    } else {
      assertThat(again.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    }
  }

  @Test
  void showsNoDraftInPageOrFeed() {
    for (String address :
        new String[] {
          "/agenda?view=list",
          "/agenda.ics",
          "/tables/la-busserine/agenda/agenda.ics",
          "/tables/la-busserine/agenda"
        }) {
      assertThat(Site.visitor().get(address).body().replace("\r\n ", ""))
          .as(address)
          .contains("Réunion de la table")
          .doesNotContain("l’année prochaine");
    }
  }

  @Test
  void aSecretLinkIsShownOnceReadByAnybodyWhoHasItAndGoneOnceRevoked() {
    Site person = Newcomer.arrive().site();
    Map<String, String> make = pressed(person, "make");
    String made = path(person.post("/account", make).body());
    assertThat(path(person.post("/account", make).body()))
        .as("the same form again")
        .isEqualTo(made);
    assertThat(LINK.matcher(person.get("/account").body()).find()).isFalse();

    HttpResponse<String> calendar = Site.visitor().get(made);
    assertThat(calendar.statusCode()).isEqualTo(200);
    assertThat(calendar.body()).contains("BEGIN:VEVENT").doesNotContain("ATTENDEE");
    assertThat(calendar.headers().firstValue("Cache-Control")).contains("private, no-store");
    assertThat(calendar.headers().firstValue("ETag")).isEmpty();

    person.post("/account", pressed(person, "revoke"));
    assertThat(Site.visitor().get(made).statusCode()).isEqualTo(404);
  }

  @Test
  void aFormWithoutTheNonceOfItsPageIsToldSo() {
    Site person = Newcomer.arrive().site();
    Map<String, String> make = pressed(person, "make");
    make.remove("primefaces.nonce");

    HttpResponse<String> refused = person.post("/account", make);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(LINK.matcher(refused.body()).find()).isFalse();
  }

  /** The one form of the account page, as pressing one of its buttons sends it. */
  private static Map<String, String> pressed(Site person, String button) {
    Map<String, String> fields = new HashMap<>();
    Map<String, String> hidden = Site.hiddenFields(person.get("/account").body());
    for (String every : List.of("jakarta.faces.ViewState", "primefaces.nonce")) {
      fields.put(every, hidden.get(every));
    }
    fields.put("calendarLink", "calendarLink");
    fields.put("calendarLink:" + button, "x");
    return fields;
  }

  private static String path(String page) {
    Matcher link = LINK.matcher(page);
    assertThat(link.find()).as("the link stands on the page").isTrue();
    return link.group(1);
  }
}
