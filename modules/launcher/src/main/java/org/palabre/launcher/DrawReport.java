package org.palabre.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.palabre.sortition.Claim;
import org.palabre.sortition.DrawOptions;
import org.palabre.sortition.Lottery;
import org.palabre.sortition.Pool;
import org.palabre.sortition.QuotasNotMet;

/** The draw in plain words, French or English. */
final class DrawReport {

  private final ResourceBundle words;

  DrawReport(Locale locale) {
    words =
        ResourceBundle.getBundle(
            "org.palabre.launcher.draw",
            "fr".equals(locale.getLanguage()) ? Locale.FRENCH : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private String say(String key, Object... values) {
    String[] texts = new String[values.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = String.valueOf(values[i]);
    }
    return new MessageFormat(words.getString(key), Locale.ROOT).format(texts) + "\n";
  }

  String lottery(
      Pool pool,
      DrawOptions options,
      Lottery lottery,
      List<String> panel,
      Map<String, List<String>> substitutes,
      String sha256) {
    StringBuilder text = new StringBuilder();
    text.append(say("asked", options.size(), pool.people().size(), options.method().word()));
    text.append(say("minimum", lottery.minimum(), lottery.roundedMinimum()));
    lottery
        .levels()
        .forEach(
            level ->
                text.append(
                    say(
                        "level",
                        String.format(Locale.ROOT, "%.6f", level.chance().toDouble()),
                        level.chance(),
                        level.people())));
    lottery
        .excluded()
        .forEach(person -> text.append(say("excluded", person.id(), person.quotas())));
    text.append(say("panels", lottery.panels().size(), options.weightsTotal()));
    text.append(say("published", sha256));
    if (panel == null) {
      text.append(say("next"));
    } else {
      text.append(say("panel", String.join(", ", panel)));
      substitutes.forEach(
          (id, list) ->
              text.append(say("substitutes", id, list.isEmpty() ? "–" : String.join(", ", list))));
    }
    return text.toString();
  }

  String unfinished(Lottery lottery) {
    return say("unfinished", lottery.minimum(), lottery.bound());
  }

  String notMet(QuotasNotMet problem) {
    if (problem.changes() == null) {
      return say("notmet.never");
    }
    StringBuilder text = new StringBuilder(say("notmet"));
    for (QuotasNotMet.Change change : problem.changes()) {
      text.append(
          say(
              "notmet.change",
              change.quota().line(),
              change.quota().category(),
              change.quota().value(),
              change.quota().min(),
              change.quota().max(),
              change.min(),
              change.max()));
    }
    return text.toString();
  }

  JsonObject verdict(List<String> faults, double seconds) {
    return Json.createObjectBuilder()
        .add("verified", faults.isEmpty())
        .add("faults", Json.createArrayBuilder(faults.stream().map(f -> fault(f).strip()).toList()))
        .add("seconds", BigDecimal.valueOf(Math.round(seconds * 1000), 3))
        .build();
  }

  String verdictText(Claim claim, List<String> faults) {
    return faults.isEmpty()
        ? say("verified", claim.panels().size(), claim.proofs().size())
        : say("refuted", faults.size());
  }

  String fault(String fault) {
    int bar = fault.indexOf('|');
    return say("fault." + fault.substring(0, bar), fault.substring(bar + 1));
  }
}
