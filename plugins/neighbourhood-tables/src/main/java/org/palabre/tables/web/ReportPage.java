package org.palabre.tables.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.commitment.Commitment;
import org.palabre.figures.Period;
import org.palabre.project.OutcomeVoice.Verdict;
import org.palabre.report.ReportBack;
import org.palabre.report.ReportBack.Changed;
import org.palabre.report.Reports;
import org.palabre.report.Some;
import org.palabre.statement.PartialDate;
import org.palabre.statement.Spoken;
import org.palabre.web.address.Here;
import org.palabre.web.figures.AskedPeriod;
import org.palabre.web.figures.PeriodChoice;

/** What was said at a table in a period and what came of it, on the screen and on paper. */
@Named
@RequestScoped
public class ReportPage {

  @Inject private Reports reports;
  @Inject private AskedPeriod asked;
  @Inject private Here here;
  private ReportBack report;

  /** All of it. */
  public ReportBack getReport() {
    if (report == null) {
      report = reports.of(here.facts(), period());
    }
    return report;
  }

  /** The period in words. */
  public String getPeriod() {
    period();
    return asked.getName();
  }

  /** Its first day, as a field takes it. */
  public String getFrom() {
    return period().from().toString();
  }

  /** Its last day, as a field takes it. */
  public String getTo() {
    return period().to().toString();
  }

  /** Whether days were typed that make no period. */
  public boolean isUnread() {
    period();
    return asked.isUnread();
  }

  /** The periods that a link offers. */
  public List<AskedPeriod.Choice> getChoices() {
    period();
    return asked.choices(
        PeriodChoice.MONTH, PeriodChoice.QUARTER, PeriodChoice.YEAR, PeriodChoice.BEFORE);
  }

  /** The address of a thread. */
  public String thread(UUID id) {
    return here.link(here.getSpaceAddress()) + "/threads/" + id;
  }

  /** The address of something asked, in its thread. */
  public String asked(Commitment one) {
    return thread(one.getProjectId().or(one::getThemeId).orElseThrow()) + "#c-" + one.getId();
  }

  /** The address of a statement. */
  public String statement(Spoken one) {
    return here.link(here.getSpaceAddress()) + "/statements/" + one.statement().getId();
  }

  /** The beginning of what somebody said. */
  public String quote(Spoken one) {
    return here.quotedBeginning(one.statement().getWords());
  }

  /** What was answered and led to this. */
  public Some<ReportBack.Given> answered(String state) {
    return getReport().answered(Commitment.State.valueOf(state));
  }

  /** How many speakers said what changed, in words, the best first. */
  public List<String> verdicts(Changed changed) {
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
    return Arrays.stream(Verdict.values())
        .filter(verdict -> changed.verdicts().containsKey(verdict))
        .map(
            verdict ->
                here.say(
                    words.getString("voice.count." + verdict), changed.verdicts().get(verdict)))
        .toList();
  }

  /** A day as people say it. */
  public String day(LocalDate day) {
    return here.date(PartialDate.of(day));
  }

  private Period period() {
    return asked.or(PeriodChoice.QUARTER);
  }
}
