package org.palabre.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.input.Refusal;
import org.palabre.organisation.BaseMap.Kind;

class BaseMapTest {

  @Test
  void fetchesNothingFromElsewhereWithoutOne() {
    assertThat(BaseMap.of(Kind.NONE, "https://x.example/{z}/{x}/{y}", "x").origin()).isEmpty();
  }

  @Test
  void namesTheHostOfTheKnownOnes() {
    assertThat(BaseMap.of(Kind.IGN, null, null).origin()).hasValue("https://data.geopf.fr");
    assertThat(BaseMap.of(Kind.OSM, null, null).origin())
        .hasValue("https://tile.openstreetmap.org");
  }

  @Test
  void takesAnyOtherThatSaysWhoseItIs() {
    BaseMap map =
        BaseMap.of(Kind.OTHER, " https://cartes.example:8443/a/{z}/{x}/{y}.png?k=1 ", "© Ville");

    assertThat(map.origin()).hasValue("https://cartes.example:8443");
    assertThat(map.address()).isEqualTo("https://cartes.example:8443/a/{z}/{x}/{y}.png?k=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cartes",
        "http://cartes.example/{z}/{x}/{y}.png",
        "javascript:alert(1)//{z}{x}{y}",
        "data:image/png,{z}{x}{y}",
        "//cartes.example/{z}/{x}/{y}",
        "https://cartes.example/{z}/{x}.png",
        "https://{s}.cartes.example/{z}/{x}/{y}.png",
        "https://{z}.example/{x}/{y}",
        "https://a@cartes.example/{z}/{x}/{y}",
        "https://*/{z}/{x}/{y}",
        "https://cartes.example; script-src *//{z}/{x}/{y}",
        "https://cartes.example\n/{z}/{x}/{y}",
        "https:///{z}/{x}/{y}",
        "https://localhost/{z}/{x}/{y}",
        "https://cartes.example/{z}/{x}/{y}/{#{7*7}}"
      })
  void refusesWhatIsNoAddressOfTiles(String address) {
    assertThatThrownBy(() -> BaseMap.of(Kind.OTHER, address, "© Ville"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("mapAddress"));
  }

  @Test
  void refusesAMapThatIsNobodys() {
    assertThatThrownBy(() -> BaseMap.of(Kind.OTHER, "https://a.example/{z}/{x}/{y}", " "))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("mapAttribution"));
  }
}
