package org.palabre.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.statement.PartialDate;
import org.palabre.statement.Spoken;
import org.palabre.statement.Statement;
import org.palabre.statement.Statements;
import org.palabre.tabular.CsvText;
import org.palabre.web.address.Here;

/**
 * The published statements of a space as a CSV file, which the import reads again: what was said,
 * when, how and where; nothing of who said it or took it down.
 */
@Named
@RequestScoped
public class StatementExport {

  private static final int AT_ONCE = 500;

  private static final List<String> COLUMNS =
      List.of("words", "question", "date", "channel", "place", "heads", "sample", "id");

  @Inject private Statements statements;
  @Inject private Here here;

  /** Answers with the file. */
  public void send() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("text/csv; charset=UTF-8");
    answer.setResponseCharacterEncoding(StandardCharsets.UTF_8.name());
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader(
        "Content-Disposition",
        "attachment; filename=\"%s-%s.csv\"".formatted(here.getSpace().getSlug(), "paroles"));
    Writer out = answer.getResponseOutputWriter();
    write(out);
    out.flush();
    faces.responseComplete();
  }

  private void write(Writer out) {
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
    CsvText csv =
        new CsvText(
            out, COLUMNS.stream().map(column -> words.getString("export." + column)).toList());
    Optional<UUID> before = Optional.empty();
    List<Spoken> page;
    do {
      page = statements.published(here.facts(), before, AT_ONCE);
      for (Spoken spoken : page) {
        csv.row(row(spoken.statement(), words));
        before = Optional.of(spoken.statement().getId());
      }
    } while (page.size() == AT_ONCE);
  }

  private static List<Object> row(Statement statement, ResourceBundle words) {
    List<Object> row = new ArrayList<>();
    row.add(statement.getWords());
    row.add(statement.getQuestion());
    row.add(statement.getSaid().map(StatementExport::date).orElse(null));
    row.add(
        statement.getChannel() == null
            ? null
            : words.getString("channel." + statement.getChannel()));
    row.add(statement.getPlace());
    row.add(statement.getHeadCount());
    row.add(statement.isSample() ? words.getString("export.yes") : null);
    row.add(statement.getId());
    return row;
  }

  private static String date(PartialDate date) {
    if (date.month() == null) {
      return "%04d".formatted(date.year());
    }
    return date.dayOfMonth() == null
        ? "%04d-%02d".formatted(date.year(), date.month())
        : "%04d-%02d-%02d".formatted(date.year(), date.month(), date.dayOfMonth());
  }
}
