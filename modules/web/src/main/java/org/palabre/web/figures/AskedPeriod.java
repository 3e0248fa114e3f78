package org.palabre.web.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.palabre.figures.Period;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;

/** The period that the address asks for, and links to others. */
@Named
@RequestScoped
public class AskedPeriod {

  @Inject private Here here;
  private PeriodChoice.Asked asked;

  /** What the address asks for, else this. */
  public Period or(PeriodChoice usual) {
    if (asked == null) {
      asked =
          PeriodChoice.read(
              Sent.text("period"),
              Sent.text("from"),
              Sent.text("to"),
              usual,
              here.wording().today());
    }
    return asked.period();
  }

  /** Whether days were typed that make no period. */
  public boolean isUnread() {
    return asked.unread();
  }

  /** Whether it has a beginning. */
  public boolean isBegun() {
    return asked.choice() != PeriodChoice.ALL;
  }

  /** In words: "septembre à novembre 2026", "depuis le début". */
  public String getName() {
    return isBegun()
        ? here.wording().period(asked.period().from(), asked.period().to())
        : word(PeriodChoice.ALL).toLowerCase(here.language().locale());
  }

  /** As the address of another page asks for the same. */
  public String getQuery() {
    return asked.choice() != null
        ? "period=" + asked.choice().key()
        : "from=%s&to=%s".formatted(asked.period().from(), asked.period().to());
  }

  /** Links to these periods, on this page. */
  public List<Choice> choices(PeriodChoice... offered) {
    return Stream.of(offered)
        .map(
            one ->
                new Choice(
                    word(one),
                    here.link(here.getAddress()) + "?period=" + one.key(),
                    one == asked.choice()))
        .toList();
  }

  private String word(PeriodChoice choice) {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
        .getString("period." + choice.key());
  }

  /**
   * A period to choose.
   *
   * @param label what it says
   * @param link where it leads
   * @param current whether it is what is shown
   */
  public record Choice(String label, String link, boolean current) {}
}
