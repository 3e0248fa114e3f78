package org.palabre.tables.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.figures.Figures;
import org.palabre.figures.Period;
import org.palabre.figures.SpaceFigures;
import org.palabre.figures.SpaceFigures.Said;
import org.palabre.web.address.Here;
import org.palabre.web.figures.AskedPeriod;
import org.palabre.web.figures.CsvAnswer;
import org.palabre.web.figures.PeriodChoice;
import org.palabre.web.figures.Sheet;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;

/** What the table one is at adds up to. */
@Named
@RequestScoped
public class TableFigures {

  @Inject private Figures figures;
  @Inject private AskedPeriod asked;
  @Inject private Here here;
  private SpaceFigures sums;
  private FigureSheets sheets;

  /** The figures themselves. */
  public SpaceFigures getSums() {
    if (sums == null) {
      sums = figures.of(here.facts(), period());
    }
    return sums;
  }

  /** All that was said. */
  public Said getTotal() {
    return getSums().total();
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
        PeriodChoice.TWELVE, PeriodChoice.YEAR, PeriodChoice.BEFORE, PeriodChoice.ALL);
  }

  public Sheet getMonths() {
    return sheets().months();
  }

  public Sheet getThemes() {
    return sheets().themes(here.link(here.getSpaceAddress()) + "/threads/");
  }

  public Sheet getCategories() {
    return sheets().categories();
  }

  public Sheet getChannels() {
    return sheets().channels();
  }

  public Sheet getAsked() {
    return sheets().asked();
  }

  public Sheet getDelays() {
    return sheets().delays();
  }

  public Sheet getAges() {
    return sheets().ages();
  }

  public Sheet getQuarters() {
    return sheets().quarters();
  }

  /** The address of the file of a sheet. */
  public String file(Sheet sheet) {
    period();
    return here.link(here.getToolAddress())
        + "/table-figures-file?of="
        + sheet.id()
        + "&"
        + asked.getQuery();
  }

  /** Answers with the file that the address asks for, or "not found". */
  public void send() throws IOException {
    Optional<Sheet> sheet =
        Stream.of(
                getMonths(),
                getThemes(),
                getCategories(),
                getChannels(),
                getAsked(),
                getDelays(),
                getAges(),
                getQuarters())
            .filter(one -> Sent.text("of").filter(one.id()::equals).isPresent())
            .findFirst();
    if (sheet.isEmpty()) {
      NotFound.answer();
      return;
    }
    CsvAnswer.send(sheet.get(), here.getSpace().getSlug() + "-" + sheet.get().id());
  }

  private FigureSheets sheets() {
    if (sheets == null) {
      sheets = new FigureSheets(List.of(getSums()), period(), here);
    }
    return sheets;
  }

  private Period period() {
    return asked.or(PeriodChoice.TWELVE);
  }
}
