package org.palabre.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.figures.Delay;
import org.palabre.figures.Period;
import org.palabre.followup.PromiseFigures;
import org.palabre.followup.PromiseFigures.InTerritory;
import org.palabre.followup.PromiseFigures.Spread;
import org.palabre.followup.PromiseFigures.Sums;
import org.palabre.followup.Promises;
import org.palabre.web.address.Here;
import org.palabre.web.figures.AskedPeriod;
import org.palabre.web.figures.CsvAnswer;
import org.palabre.web.figures.PeriodChoice;
import org.palabre.web.figures.Sheet;
import org.palabre.web.figures.Sheet.Row;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;

/**
 * What was asked, promised and kept, on one page: the city's own for elected officials and
 * officers, and one for everybody with what everybody may read.
 */
@Named
@RequestScoped
public class PromisesPage {

  /** Everybody's; the city's own lies below the follow-up list. */
  private static final String PUBLIC = "/promises";

  private static final String CITY = "/followup/figures";

  /** Below as many, a group is named as small: half of it says little. */
  private static final int FEW = 5;

  @Inject private Promises promises;
  @Inject private FollowUpPlaces places;
  @Inject private AskedPeriod asked;
  @Inject private Here here;
  private PromiseFigures figures;

  /** The figures themselves. */
  public PromiseFigures getFigures() {
    if (figures == null) {
      figures = isPublic() ? promises.ofEverybody(period()) : promises.ofTheCity(period());
    }
    return figures;
  }

  /** Whether it is the page for everybody. */
  public boolean isPublic() {
    return here.getAddress().startsWith(PUBLIC);
  }

  /** All together. */
  public Sums getTotal() {
    return getFigures().total();
  }

  /** Whether nothing was asked. */
  public boolean isNothing() {
    return getFigures().isEmpty();
  }

  /** The period in words. */
  public String getPeriod() {
    period();
    return asked.getName();
  }

  /** The periods that a link offers. */
  public List<AskedPeriod.Choice> getChoices() {
    period();
    return asked.choices(
        PeriodChoice.QUARTER,
        PeriodChoice.TWELVE,
        PeriodChoice.YEAR,
        PeriodChoice.BEFORE,
        PeriodChoice.ALL);
  }

  /** How long answers took, in sentences: never of the answers alone. */
  public List<String> getDelay() {
    Delay answer = getFigures().answer();
    List<String> sentences = new ArrayList<>();
    if (answer.count() > 0) {
      sentences.add(say("delay.came", answer.median(), answer.count()));
    }
    sentences.add(
        answer.waiting() == 0
            ? say("delay.none")
            : say("delay.waiting", answer.waiting(), answer.waitingLongest()));
    if (answer.waiting() > 0) {
      Integer half = getFigures().half();
      sentences.add(half == null ? say("delay.half.none") : say("delay.half", half));
    }
    if (getTotal().asked() < FEW) {
      sentences.add(say("delay.few", getTotal().asked()));
    }
    return sentences;
  }

  /** Territory by territory. */
  public Sheet getTerritories() {
    List<Row> rows = getFigures().territories().stream().map(this::row).toList();
    return sheet(
        "territories",
        rows,
        "territory",
        "asked",
        "waiting",
        "promised",
        "kept",
        "refused",
        "late",
        "median",
        "unanswered");
  }

  private Row row(InTerritory one) {
    Sums sums = one.sums();
    Integer median = one.answer().median();
    String name = one.id() == null ? say("territories.none") : one.name();
    return Row.of(
        sums.asked() < FEW ? say("territories.few", name) : name,
        sums.asked(),
        sums.waiting(),
        sums.promised(),
        sums.kept(),
        sums.refused(),
        sums.late(),
        median == null ? null : say("median", median, one.answer().count()),
        (long) one.answer().waiting());
  }

  /** First answers by the time they took, what has none included. */
  public Sheet getSpread() {
    Spread spread = getFigures().spread();
    List<Row> rows = new ArrayList<>();
    rows.add(Row.of(say("spread.week"), spread.week()));
    rows.add(Row.of(say("spread.month"), spread.month()));
    rows.add(Row.of(say("spread.quarter"), spread.quarter()));
    rows.add(Row.of(say("spread.longer"), spread.longer()));
    rows.add(Row.of(say("spread.waiting"), spread.waiting()));
    rows.add(Row.of(say("spread.waitingLong"), spread.waitingLong()));
    if (spread.ended() > 0) {
      rows.add(Row.of(say("spread.ended"), spread.ended()));
    }
    return sheet("spread", isNothing() ? List.of() : rows, "delay", "asked");
  }

  /** What became of it. */
  public Sheet getStates() {
    Sums sums = getTotal();
    List<Row> rows =
        List.of(
            Row.of(say("states.kept"), sums.kept()),
            Row.of(say("states.promised"), sums.promised()),
            Row.of(say("states.waiting"), sums.waiting()),
            Row.of(say("states.refused"), sums.refused()),
            Row.of(say("states.late"), sums.late()));
    return sheet("states", isNothing() ? List.of() : rows, "state", "asked");
  }

  /** The address of the file of a sheet. */
  public String file(Sheet sheet) {
    period();
    return here.link(isPublic() ? PUBLIC : CITY)
        + "-file?of="
        + sheet.id()
        + "&"
        + asked.getQuery();
  }

  /** Answers with the file that the address asks for, or "not found". */
  public void send() throws IOException {
    Optional<Sheet> sheet =
        Stream.of(getStates(), getTerritories(), getSpread())
            .filter(one -> Sent.text("of").filter(one.id()::equals).isPresent())
            .findFirst();
    if (sheet.isEmpty()) {
      NotFound.answer();
      return;
    }
    CsvAnswer.send(sheet.get(), "promesses-" + sheet.get().id().toLowerCase(Locale.ROOT));
  }

  private Sheet sheet(String id, List<Row> rows, String... heads) {
    return new Sheet(
        id,
        say(id),
        say(id + ".note"),
        Arrays.stream(heads).map(head -> say("head." + head)).toList(),
        rows);
  }

  private String say(String key, Object... values) {
    return places.say("promises." + key, values);
  }

  private Period period() {
    return asked.or(PeriodChoice.TWELVE);
  }
}
