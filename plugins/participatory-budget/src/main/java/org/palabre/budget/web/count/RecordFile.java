package org.palabre.budget.web.count;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.palabre.budget.ParticipatoryBudget;
import org.palabre.budget.application.count.Results;
import org.palabre.budget.application.count.Results.Report;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.count.EditionCount;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.web.count.ResultsPage.CorrectionView;
import org.palabre.budget.web.count.ResultsPage.PartView;
import org.palabre.budget.web.count.ResultsPage.ProjectView;
import org.palabre.journal.Journal;
import org.palabre.journal.JournalEntry;
import org.palabre.pdf.PageText;
import org.palabre.pdf.Pdf;
import org.palabre.web.address.Here;
import org.palabre.web.figures.Sheet;
import org.palabre.web.form.NotFound;
import org.palabre.web.page.Front;

/**
 * The official record (procès-verbal) as a PDF: what was done and when, the figures, the winners,
 * what was level, the hashes by which the files and the journal can be checked, places to sign.
 */
@Named("budgetRecord")
@RequestScoped
public class RecordFile {

  private static final int SIGNATURES = 4;

  @Inject private Results results;
  @Inject private ResultsPage page;
  @Inject private Rulebook rulebook;
  @Inject private Journal journal;
  @Inject private TurnoutWords words;
  @Inject private ResultDays days;
  @Inject private Pdf pdf;
  @Inject private Front front;
  @Inject private Here here;

  /** Answers with the file, or "not found". */
  public void send() throws IOException {
    Optional<Report> report =
        results
            .of(here.facts())
            .filter(one -> one.count().filter(count -> !count.isBrought()).isPresent());
    if (report.isEmpty()) {
      NotFound.answer();
      return;
    }
    byte[] file = pdf.of(html(report.get()));
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("application/pdf");
    answer.setResponseContentLength(file.length);
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader(
        "Content-Disposition",
        "inline; filename=\"%s-%s.pdf\""
            .formatted(words.word("record.file"), here.getSpace().getSlug()));
    answer.getResponseOutputStream().write(file);
    faces.responseComplete();
  }

  /** The record as a page, before it is made a PDF. */
  String html(Report report) {
    StringBuilder body = new StringBuilder();
    if (!report.isPublic()) {
      body.append("<p class=\"state\">%s</p>".formatted(text(words.word("results.unpublished"))));
    }
    Optional<BudgetRules> rules = rulebook.rules(report.edition());
    calendar(body, report, rules);
    figures(body, report);
    page.getParts().forEach(part -> part(body, part));
    corrections(body);
    hashes(body, report);
    heading(body, "record.appeal");
    paragraph(body, days.getAppeal());
    signatures(body);
    return """
    <html lang="%1$s"><head><title>%2$s</title><meta name="subject" content="%3$s"/></head>\
    <body><p class="meta">%4$s</p><h1>%2$s</h1><p class="meta">%3$s</p>%5$s</body></html>\
    """
        .formatted(
            here.getLang(),
            text(words.word("record.title")),
            text(here.getSpace().getName()),
            text(front.getOrganisation().getName()),
            body);
  }

  private void calendar(StringBuilder body, Report report, Optional<BudgetRules> rules) {
    heading(body, "record.calendar");
    body.append("<table>");
    rules.ifPresent(
        bound -> {
          row(
              body,
              words.word("edition.ideas"),
              here.wording().period(bound.dates().ideasOpen(), bound.dates().ideasClose()));
          row(
              body,
              words.word("edition.vote"),
              here.wording().period(bound.dates().voteOpen(), bound.dates().voteClose()));
        });
    Edition edition = report.edition();
    moment(body, "record.opened", edition.openedAt());
    moment(body, "record.closed", edition.closedAt());
    moment(body, "record.unsealed", edition.unsealedAt());
    moment(body, "record.counted", report.count().map(EditionCount::getCountedAt));
    moment(body, "record.published", edition.publishedAt());
    body.append("</table>");
    rules.ifPresent(bound -> rules(body, bound));
  }

  private void rules(StringBuilder body, BudgetRules rules) {
    heading(body, "record.rules");
    body.append("<table>");
    row(body, words.word("record.adoption"), Integer.toString(rules.adoption()));
    choice(body, "ballot", rules.ballot().type().id());
    choice(body, "count", rules.counting().rule().id());
    choice(body, "ties", rules.counting().ties().id());
    row(body, words.word("rule.least-votes"), here.number(rules.counting().leastVotes()));
    body.append("</table>");
  }

  private void choice(StringBuilder body, String rule, String chosen) {
    row(body, words.word("rule." + rule), words.word("rule." + rule + "." + chosen));
  }

  private void figures(StringBuilder body, Report report) {
    EditionCount.Figures figures = report.count().orElseThrow().figures();
    heading(body, "record.figures");
    body.append("<table>");
    row(body, words.word("record.online"), here.number(figures.online()));
    row(body, words.word("record.paper"), here.number(figures.paper()));
    row(body, words.word("record.voters"), here.number(figures.voters()));
    row(body, words.word("record.ballots"), here.number(figures.ballots()));
    row(
        body,
        words.word("record.blank"),
        report.isBlankTold() ? here.number(figures.blank()) : words.word("record.blank.few"));
    row(body, words.word("record.invalid"), here.number(figures.invalid()));
    body.append("</table>");
    channels(body, words.channels(figures));
    paragraph(body, words.balance(figures));
  }

  private void channels(StringBuilder body, Sheet channels) {
    subheading(body, "results.channels");
    body.append("<table><thead><tr>");
    channels.header().forEach(one -> body.append("<th scope=\"col\">%s</th>".formatted(text(one))));
    body.append("</tr></thead><tbody>");
    for (Sheet.Row row : channels.rows()) {
      body.append("<tr><th scope=\"row\">%s</th>".formatted(text(row.label())));
      row.cells().forEach(cell -> body.append("<td>%s</td>".formatted(text(here.cell(cell)))));
      body.append("</tr>");
    }
    body.append("</tbody></table>");
  }

  private void part(StringBuilder body, PartView part) {
    body.append("<div class=\"lead\"><h2>%s</h2>".formatted(text(part.name())));
    paragraph(body, part.lead());
    paragraph(body, part.ballots());
    body.append("</div>");
    if (!part.winners().isEmpty()) {
      projects(body, "results.winners", part.winners(), part.few());
    }
    List<ProjectView> losers = part.projects().stream().filter(one -> !one.won()).toList();
    if (!losers.isEmpty()) {
      projects(body, "record.losers", losers, part.few());
    }
    if (part.few()) {
      paragraph(body, words.word("results.small"));
      return;
    }
    subheading(body, "results.ties");
    if (part.ties().isEmpty()) {
      paragraph(body, words.word("record.ties.none"));
    }
    part.ties().forEach(tie -> paragraph(body, tie));
  }

  private void projects(
      StringBuilder body, String heading, List<ProjectView> projects, boolean few) {
    subheading(body, heading);
    body.append("<table><thead><tr>");
    List<String> columns = List.of("code", "title", "cost", "measure");
    for (String column : few ? columns.subList(0, columns.size() - 1) : columns) {
      body.append(
          "<th scope=\"col\">%s</th>".formatted(text(words.word("results.column." + column))));
    }
    body.append("</tr></thead><tbody>");
    for (ProjectView one : projects) {
      body.append(
          "<tr><td>%s</td><td>%s</td><td>%s</td>%s</tr>"
              .formatted(
                  text(one.code()),
                  text(one.title()),
                  text(one.cost()),
                  few ? "" : "<td>%s</td>".formatted(text(one.measure()))));
    }
    body.append("</tbody></table>");
  }

  private void corrections(StringBuilder body) {
    List<CorrectionView> corrections = page.getCorrections();
    if (corrections.isEmpty()) {
      return;
    }
    heading(body, "record.corrections");
    for (CorrectionView one : corrections) {
      paragraph(body, one.on() + ". " + one.what());
      paragraph(body, one.reason());
    }
  }

  private void hashes(StringBuilder body, Report report) {
    heading(body, "record.hashes");
    paragraph(body, words.word("record.hashes.what"));
    body.append("<table>");
    row(body, words.word("record.seed"), page.getSeed());
    for (PartView part : page.getParts()) {
      row(body, part.fileName(), part.sha256());
    }
    for (JournalEntry entry : journal.in(report.edition().getSpaceId())) {
      if (entry.kind().startsWith(ParticipatoryBudget.ID + ".")) {
        row(
            body,
            here.say(
                words.word("record.entry"),
                here.number(entry.number()),
                words.word("journal." + entry.kind())),
            entry.hash());
      }
    }
    body.append("</table>");
  }

  private void signatures(StringBuilder body) {
    body.append("<div class=\"whole\">");
    heading(body, "record.signatures");
    body.append("<table><thead><tr>");
    for (String column : List.of("name", "role", "signature")) {
      body.append("<th scope=\"col\">%s</th>".formatted(text(words.word("record." + column))));
    }
    body.append("</tr></thead><tbody>");
    body.append("<tr><td><br/><br/><br/></td><td></td><td></td></tr>".repeat(SIGNATURES));
    body.append("</tbody></table></div>");
  }

  private void moment(StringBuilder body, String key, Optional<Instant> at) {
    at.ifPresent(moment -> row(body, words.word(key), dated(moment)));
  }

  /** A record is read years later: no "today", the year always. */
  private String dated(Instant moment) {
    ZonedDateTime local = moment.atZone(rulebook.zone());
    return words.dated(local.toLocalDate()) + ", " + here.wording().time(local.toLocalTime());
  }

  private static void row(StringBuilder body, String label, String value) {
    body.append(
        "<tr><th scope=\"row\">%s</th><td>%s</td></tr>".formatted(text(label), broken(value)));
  }

  /** A hash has no place to break a line at: it gets one in its middle. */
  private static String broken(String value) {
    return value.matches("[0-9a-f]{64}")
        ? value.substring(0, 32) + "<br/>" + value.substring(32)
        : text(value);
  }

  private void heading(StringBuilder body, String key) {
    body.append("<h2>%s</h2>".formatted(text(words.word(key))));
  }

  private void subheading(StringBuilder body, String key) {
    body.append("<h3>%s</h3>".formatted(text(words.word(key))));
  }

  private static void paragraph(StringBuilder body, String said) {
    body.append("<p>%s</p>".formatted(text(said)));
  }

  private static String text(String said) {
    return PageText.escaped(said);
  }
}
