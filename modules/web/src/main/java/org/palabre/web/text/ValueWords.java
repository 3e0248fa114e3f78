package org.palabre.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.palabre.spi.NamedValue;
import org.palabre.spi.NamedValue.Age;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Choice;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.NamedValue.Lines;
import org.palabre.spi.NamedValue.Value;
import org.palabre.web.address.Here;

/** Says what articles fix: "16 ans", "1 234,50 €", "3 décembre 2026". */
@RequestScoped
class ValueWords {

  @Inject private TextAt at;
  @Inject private Here here;

  List<ValueView> of(List<NamedValue> values) {
    return values.stream().map(this::view).toList();
  }

  /**
   * All of them in pieces of which a comparison cuts none: labels, values, sentences. Line ends
   * belong to them: alone they would be alike everywhere, and what stayed would seem moved.
   */
  List<String> inPieces(List<NamedValue> values) {
    List<String> pieces = new ArrayList<>();
    for (ValueView one : of(values)) {
      if (one.lines().isEmpty()) {
        pieces.addAll(List.of(one.label() + " : ", one.said() + "\n"));
      } else {
        pieces.add(one.label() + " :\n");
        one.lines().forEach(line -> pieces.add("– " + line + "\n"));
      }
    }
    return pieces;
  }

  private ValueView view(NamedValue named) {
    return named.value() instanceof Lines sentences
        ? new ValueView(named.label(), "", sentences.lines())
        : new ValueView(named.label(), said(named.value()), List.of());
  }

  private String said(Value value) {
    if (value instanceof Age age) {
      return at.say("text.value.years", age.years());
    }
    if (value instanceof Amount amount) {
      return here.amount(amount.euros());
    }
    if (value instanceof Count count) {
      return here.number(count.number());
    }
    if (value instanceof Choice choice) {
      return choice.label();
    }
    return at.day(((Day) value).date());
  }

  /**
   * A value as pages say it.
   *
   * @param label what is fixed
   * @param said at what; empty for sentences
   * @param lines the sentences; none for anything else
   */
  public record ValueView(String label, String said, List<String> lines) {}
}
