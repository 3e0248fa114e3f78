package org.palabre.web.project;

import static org.palabre.access.PlatformPermission.READ_MEMBERS;

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
import org.palabre.access.Access;
import org.palabre.board.BoardCard;
import org.palabre.board.BoardCard.Due;
import org.palabre.board.BoardCard.Kind;
import org.palabre.board.ProjectBoard;
import org.palabre.board.ProjectFilter;
import org.palabre.board.ProjectFilter.Order;
import org.palabre.project.Project;
import org.palabre.tabular.CsvText;
import org.palabre.web.address.Here;

/** The list of projects as a file, chosen and sorted as the page is; names for members only. */
@Named
@RequestScoped
public class ProjectListFile {

  private static final int AT_ONCE = 500;
  private static final List<String> COLUMNS =
      List.of("name", "state", "late", "due", "next", "started", "ended", "done", "steps");

  @Inject private ProjectBoard board;
  @Inject private Access access;
  @Inject private Here here;

  /** Answers with the file. */
  public void send() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("text/csv; charset=UTF-8");
    answer.setResponseCharacterEncoding(StandardCharsets.UTF_8.name());
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader("Content-Disposition", "attachment; filename=\"projets.csv\"");
    Writer out = answer.getResponseOutputWriter();
    write(out);
    out.flush();
    faces.responseComplete();
  }

  private void write(Writer out) {
    boolean member = access.may(READ_MEMBERS, here.facts());
    List<String> header = new ArrayList<>();
    COLUMNS.forEach(column -> header.add(words().getString("projectlist.column." + column)));
    if (member) {
      header.add(words().getString("projectlist.column.people"));
    }
    CsvText file = new CsvText(out, header);
    ProjectFilter filter = ProjectQuery.read(Order.LATE, member);
    List<BoardCard> some;
    int skip = 0;
    do {
      some = board.list(here.facts(), filter, skip, AT_ONCE);
      some.forEach(card -> file.row(row(card, member)));
      skip += AT_ONCE;
    } while (some.size() == AT_ONCE);
  }

  private List<Object> row(BoardCard card, boolean member) {
    Project project = card.project();
    List<Object> row = new ArrayList<>();
    row.add(project.getName());
    row.add(words().getString("project.state." + project.getState()));
    row.add(words().getString(card.isLate() ? "projectlist.yes" : "projectlist.no"));
    row.add(card.dueOn());
    row.add(first(card));
    row.add(project.getStartedOn());
    row.add(project.getEndedOn());
    row.add(card.stepsDone());
    row.add(card.steps());
    if (member) {
      row.add(String.join(", ", card.people()));
    }
    return row;
  }

  private String first(BoardCard card) {
    Optional<Due> first = card.isLate() ? Optional.of(card.late().get(0)) : card.next();
    return first
        .map(due -> due.kind() == Kind.PROJECT ? words().getString("board.whole") : due.what())
        .orElse(null);
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }
}
