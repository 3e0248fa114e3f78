package org.palabre.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every pair of colours that meet in the stylesheet can be told apart: 4.5 to 1 for text, 3 to 1
 * for the edges of controls and for focus (WCAG 2.2, 1.4.3 and 1.4.11).
 */
class ThemeContrastTest {

  private static final Pattern TOKEN = Pattern.compile("--([a-z-]+):\\s*#([0-9a-f]{6});");
  private static final Pattern RAW_COLOUR =
      Pattern.compile("(?<![\\w%])#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(");

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, card",
    "ink, line",
    "ink, teal-wash",
    "ink, saffron-wash",
    "ink, brick-wash",
    "ink, leaf-wash",
    "ink, saffron",
    "ink-soft, paper",
    "ink-soft, card",
    "teal-dark, paper",
    "teal-dark, card",
    "teal-dark, teal-wash",
    "on-teal, teal",
    "on-teal, teal-dark",
    "saffron-ink, saffron-wash",
    "saffron-ink, card",
    "brick-ink, brick-wash",
    "brick-ink, card",
    "brick-ink, paper",
    "leaf-ink, leaf-wash"
  })
  void textStandsOut(String text, String ground) throws IOException {
    assertThat(contrast(text, ground)).as("%s on %s", text, ground).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @CsvSource({
    "edge, card",
    "edge, paper",
    "teal, card",
    "teal, paper",
    "brick, card",
    "brick, paper",
    "brick, brick-wash",
    "leaf, leaf-wash",
    "ink, saffron"
  })
  void controlsStandOut(String edge, String ground) throws IOException {
    assertThat(contrast(edge, ground)).as("%s on %s", edge, ground).isGreaterThanOrEqualTo(3.0);
  }

  @Test
  void theThemeOfTheControlsUsesTheSameColours() throws IOException {
    String theme = read("/META-INF/resources/primefaces-palabre/theme.css");

    String withoutShadowsAndShapes =
        theme.lines().filter(line -> !line.contains("--icon-")).collect(Collectors.joining("\n"));

    assertThat(RAW_COLOUR.matcher(withoutShadowsAndShapes).results().map(r -> r.group()))
        .as("colours that are not variables, but for shadows")
        .allMatch("rgb("::equals);
  }

  @Test
  void measuresAsWcagDoes() {
    assertThat(ratio("000000", "ffffff")).isEqualTo(21.0);
    assertThat(ratio("777777", "ffffff")).isBetween(4.47, 4.49);
  }

  private static double contrast(String one, String other) throws IOException {
    Map<String, String> tokens =
        TOKEN
            .matcher(read("/META-INF/resources/assets/palabre.css"))
            .results()
            .collect(Collectors.toMap(r -> r.group(1), r -> r.group(2)));
    assertThat(tokens).containsKeys(one, other);
    return ratio(tokens.get(one), tokens.get(other));
  }

  private static double ratio(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    Matcher parts = Pattern.compile("(..)(..)(..)").matcher(hex);
    assertThat(parts.matches()).isTrue();
    return 0.2126 * channel(parts.group(1))
        + 0.7152 * channel(parts.group(2))
        + 0.0722 * channel(parts.group(3));
  }

  private static double channel(String hex) {
    double value = Integer.parseInt(hex, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static String read(String resource) throws IOException {
    try (InputStream file = ThemeContrastTest.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
