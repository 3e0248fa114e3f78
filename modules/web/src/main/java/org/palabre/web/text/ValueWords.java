package org.palabre.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.palabre.spi.NamedValue;
import org.palabre.spi.NamedValue.Age;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.NamedValue.Value;
import org.palabre.web.address.Here;

/** Says what articles fix: "16 ans", "1 234,50 €", "3 décembre 2026". */
@RequestScoped
class ValueWords {

  @Inject private TextAt at;
  @Inject private Here here;

  List<ValueView> of(List<NamedValue> values) {
    return values.stream().map(one -> new ValueView(one.label(), said(one.value()))).toList();
  }

  /** All of them in one text, for a comparison word by word. */
  String inLines(List<NamedValue> values) {
    StringBuilder lines = new StringBuilder();
    of(values).forEach(one -> lines.append("%s : %s%n".formatted(one.label(), one.said())));
    return lines.toString().strip();
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
    return at.day(((Day) value).date());
  }

  /**
   * A value as pages say it.
   *
   * @param label what is fixed
   * @param said at what
   */
  public record ValueView(String label, String said) {}
}
