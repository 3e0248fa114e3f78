package org.palabre.acceptance.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.acceptance.Site;

/** Nothing is reached by another name than its address. */
class AddressesIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/WEB-INF/core/home.xhtml",
        "/.//WEB-INF/web.xml",
        "/%2e/WEB-INF/web.xml",
        "/WEB-INF/classes/META-INF/persistence.xml",
        "/META-INF/MANIFEST.MF",
        "/core/home.xhtml",
        "/tables/index.xhtml",
        "/tables/index",
        "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
        "/jakarta.faces.resource/..%2f..%2fWEB-INF%2fweb.xml.xhtml",
        "/jakarta.faces.resource/home.xhtml.xhtml?ln=WEB-INF/core",
        "/jakarta.faces.resource/index.xhtml.xhtml?ln=tables&loc=../WEB-INF",
        "/nowhere",
        "/tables/nowhere/nothing/at/all",
        "/metrics",
        "/openapi",
        "/health",
        "/api/v1/application.wadl",
        "/administration.xhtml"
      })
  void answersNotFound(String address) {
    assertThat(Site.visitor().get(address).statusCode()).as(address).isIn(400, 404);
  }

  @Test
  void forgivesASlashAtTheEnd() {
    var answer = Site.visitor().get("/en/tables/");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/en/tables");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//example.org/", "//example.org", "/en//example.org/"})
  void neverLeadsToAnotherSite(String address) {
    var answer = Site.visitor().get(address);

    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("//example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/administration", "/administration/plugins"})
  void offersToSignInWhereAVisitorMayNotGo(String address) {
    var answer = Site.visitor().get(address);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in?to=");
  }
}
