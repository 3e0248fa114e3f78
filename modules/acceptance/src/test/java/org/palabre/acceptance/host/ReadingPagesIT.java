package org.palabre.acceptance.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.acceptance.Minute;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.TestServer;
import org.palabre.bench.grown.Demonstration;

/** What everybody may read costs nothing to read again and leaves no trace on the reader. */
class ReadingPagesIT {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/en", "/tables", "/en/tables"})
  void leavesNoCookie(String page) {
    Site visitor = Site.visitor();

    HttpResponse<String> answer = visitor.get(page);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(visitor.cookieCount()).isZero();
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
    assertThat(answer.body()).doesNotContain("<form", "onclick=");
  }

  @Test
  void answersNotModifiedToASecondRead() {
    Minute.withRoom();
    Site visitor = Site.visitor();
    String tag = visitor.get("/tables").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> second = visitor.get("/tables", "If-None-Match", tag);

    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @Test
  void tellsTheLanguagesApart() {
    Site visitor = Site.visitor();
    String french = visitor.get("/tables").headers().firstValue("ETag").orElseThrow();

    assertThat(visitor.get("/en/tables", "If-None-Match", french).statusCode()).isEqualTo(200);
    assertThat(visitor.get("/en/tables").body()).contains("lang=\"en\"");
  }

  @Test
  void keepsForVisitorsNothingThatWasDrawnForSomebody() throws IOException, SQLException {
    Site somebody = SignedIn.as("facilitator");
    Minute.withRoom();
    changeSomething();

    String own = somebody.get("/tables").body();
    String visitors = Site.visitor().get("/tables").body();
    HttpResponse<String> next = Site.visitor().get("/tables");

    assertThat(own).contains("/account").doesNotContain("/sign-in");
    assertThat(visitors).contains("/sign-in").doesNotContain("/account");
    assertThat(next.body()).isEqualTo(visitors);
    assertThat(next.headers().firstValue("ETag")).isPresent();
    assertThat(next.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(Site.visitor().get("/en/tables").body()).contains("lang=\"en\"");
    assertThat(somebody.get("/tables").body()).isEqualTo(own);
  }

  /** A page that was kept is known by a mark put into the database behind the server's back. */
  @Test
  void drawsAPageOnceUntilSomethingChanges() throws IOException, SQLException {
    Minute.withRoom();
    changeSomething();
    String before = Site.visitor().get("/tables").body();
    try {
      rename("Marque " + System.nanoTime());
      assertThat(Site.visitor().get("/tables").body()).as("kept").isEqualTo(before);
      changeSomething();
      assertThat(Site.visitor().get("/tables").body()).contains("Marque ");
    } finally {
      rename(null);
      changeSomething();
    }
  }

  private static void changeSomething() throws IOException, SQLException {
    run("UPDATE data_version SET version = version + 1");
  }

  /** Gives the table of the demonstration another name, or its own back. */
  private static void rename(String name) throws IOException, SQLException {
    run(
        "UPDATE space SET name = '%s' WHERE slug = 'la-busserine'"
            .formatted(name == null ? "La Busserine" : name));
  }

  private static void run(String statement) throws IOException, SQLException {
    try (Connection database = Demonstration.connect(TestServer.data());
        Statement change = database.createStatement()) {
      change.executeUpdate(statement);
    }
  }

  @Test
  void runsNoScriptAndNoStyleButFromFilesOfThisSite() {
    assertThat(Site.visitor().get("/tables").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .startsWith("default-src 'self';")
                    .doesNotContain("nonce", "unsafe"));
  }

  @Test
  void takesNoPost() {
    assertThat(Site.visitor().post("/tables", Map.of("a", "b")).statusCode()).isEqualTo(405);
  }
}
