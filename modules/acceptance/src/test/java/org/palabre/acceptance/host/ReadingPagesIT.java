package org.palabre.acceptance.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

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
  void readsTheSameForTheNextVisitorAndWithoutWhatIsOneSOwn() {
    String first = Site.visitor().get("/tables").body();

    assertThat(SignedIn.as("facilitator").get("/tables").body()).isNotEqualTo(first);
    HttpResponse<String> next = Site.visitor().get("/tables");

    assertThat(next.body()).isEqualTo(first);
    assertThat(next.headers().firstValue("ETag")).isPresent();
    assertThat(next.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
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
