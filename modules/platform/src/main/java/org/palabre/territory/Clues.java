package org.palabre.territory;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.palabre.territory.Territory.Kind;

/**
 * What the properties of a feature tell of a territory: its name, its code, its kind, the code of
 * what it lies in. The names of properties are those of the usual French files: IGN Admin Express,
 * the ANCT's QPV, cities' quarters.
 */
final class Clues {

  private static final List<String> NAMES =
      List.of(
          "lib_qp",
          "nom_qp",
          "nom_qua",
          "nom_quartier",
          "l_qu",
          "quartier",
          "nom_arr",
          "nom_com",
          "nom_commune",
          "nom_officiel",
          "nom",
          "name",
          "libelle",
          "lib_com");
  private static final List<String> CODES =
      List.of(
          "code_qp",
          "code_quartier",
          "c_quinsee",
          "code",
          "code_insee",
          "insee",
          "insee_com",
          "insee_arr",
          "codgeo",
          "siren_epci",
          "code_siren");
  private static final List<String> PARENTS =
      List.of("depco", "insee_com", "code_commune", "code_com", "code_arr", "insee_arr");
  private static final Pattern PRIORITY = Pattern.compile("Q[NP]\\w{6,}");
  private static final Pattern ARRONDISSEMENT =
      Pattern.compile("132(0[1-9]|1[0-6])|751(0[1-9]|1\\d|20)|6938[1-9]");
  private static final Pattern COMMUNE = Pattern.compile("(\\d\\d|2[AB])\\d{3}");
  private static final Pattern SIREN = Pattern.compile("\\d{9}");

  private final Map<String, String> properties = new TreeMap<>();

  Clues(JsonObject given) {
    given.forEach(
        (name, value) ->
            text(value).ifPresent(text -> properties.put(name.toLowerCase(Locale.ROOT), text)));
  }

  /** What it is called; empty when no property tells. */
  String name() {
    return first(NAMES).orElse("");
  }

  /** Its official code; empty when no property tells. */
  Optional<String> code() {
    Optional<String> code = first(CODES);
    return isQuarter() && code.filter(COMMUNE.asMatchPredicate()).isPresent()
        ? Optional.empty()
        : code;
  }

  /** The code of the commune or arrondissement it lies in. */
  Optional<String> parentCode() {
    return first(PARENTS).filter(code -> !code().equals(Optional.of(code)));
  }

  /** What kind of area it seems to be. */
  Optional<Kind> kind() {
    String code = code().orElse("");
    if (properties.containsKey("code_qp") || PRIORITY.matcher(code).matches()) {
      return Optional.of(Kind.PRIORITY_QUARTER);
    }
    if (isQuarter()) {
      return Optional.of(Kind.QUARTER);
    }
    if (ARRONDISSEMENT.matcher(code).matches()) {
      return Optional.of(Kind.ARRONDISSEMENT);
    }
    if (COMMUNE.matcher(code).matches()) {
      return Optional.of(Kind.COMMUNE);
    }
    return SIREN.matcher(code).matches() ? Optional.of(Kind.METROPOLIS) : Optional.empty();
  }

  private boolean isQuarter() {
    return first(List.of("nom_qua", "nom_quartier", "l_qu", "quartier", "code_quartier"))
        .isPresent();
  }

  private Optional<String> first(List<String> names) {
    return names.stream()
        .map(properties::get)
        .filter(value -> value != null && !value.isBlank())
        .findFirst();
  }

  private static Optional<String> text(JsonValue value) {
    if (value instanceof JsonString string) {
      return Optional.of(string.getString());
    }
    return value instanceof JsonNumber number ? Optional.of(number.toString()) : Optional.empty();
  }
}
