package org.palabre.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.mail.SiteAddress;

class SameSiteTest {

  private final SameSite sameSite = new SameSite(new SiteAddress("https://palabre.example.org/"));

  @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1}, Host {2}: {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "same-origin, https://palabre.example.org, palabre.example.org, true",
        "same-origin, -, palabre.example.org, true",
        "-, https://palabre.example.org, palabre.example.org, true",
        "-, https://palabre.example.org, proxy:8080, true",
        "-, http://127.0.0.1:8080, 127.0.0.1:8080, true",
        "-, -, palabre.example.org, false",
        "cross-site, https://palabre.example.org, palabre.example.org, false",
        "same-site, https://other.example.org, palabre.example.org, false",
        "none, -, palabre.example.org, false",
        "same-origin, https://evil.example, palabre.example.org, false",
        "-, https://evil.example, palabre.example.org, false",
        "-, https://palabre.example.org.evil.example, palabre.example.org, false",
        "-, null, palabre.example.org, false",
        "same-origin, null, palabre.example.org, true",
        "cross-site, null, palabre.example.org, false",
        "-, null, -, false",
        "-, not an address, palabre.example.org, false",
      })
  void onlyOurOwnPagesChangeAnything(String fetchSite, String origin, String host, boolean ours) {
    assertThat(sameSite.sent(fetchSite, origin, host)).isEqualTo(ours);
  }
}
