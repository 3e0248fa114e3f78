package org.palabre.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/account", "/en/tables/la-busserine?page=2", "/a%20b#c"})
  void anAddressOfThisSiteIsFollowed(String asked) {
    assertThat(ReturnAddress.of(asked, "/otherwise")).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "account",
        "https://evil.example/",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        " //evil.example",
        "/a b",
        "/%zz",
      })
  void anythingElseIsNot(String asked) {
    assertThat(ReturnAddress.of(asked, "/otherwise")).isEqualTo("/otherwise");
  }
}
