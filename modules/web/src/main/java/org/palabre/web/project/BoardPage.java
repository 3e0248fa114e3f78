package org.palabre.web.project;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.palabre.access.Access;
import org.palabre.board.ProjectBoard;
import org.palabre.project.Project.State;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;

/**
 * The projects of a space, a column for each state: side by side on a wide screen, one below the
 * other on a phone, where one of them can be chosen.
 */
@Named
@RequestScoped
public class BoardPage {

  /** What is shown of each state; the list has the others. */
  private static final int MOST = 8;

  @Inject private ProjectBoard board;
  @Inject private Access access;
  @Inject private Here here;
  private Map<State, ProjectBoard.Column> columns;

  /** The columns to show: all, or the one that was chosen. */
  public List<Column> getColumns() {
    Optional<State> chosen = chosen();
    return Arrays.stream(State.values())
        .filter(state -> chosen.isEmpty() || chosen.get() == state)
        .map(this::column)
        .toList();
  }

  private Column column(State state) {
    ProjectBoard.Column column = columns().get(state);
    return new Column(
        ProjectQuery.key(state),
        words().getString("project.state." + state),
        column.cards().stream()
            .map(
                card ->
                    new ProjectCard(card, ProjectLinks.project(here, card.project().getId()), here))
            .toList(),
        column.many(),
        column.others(),
        here.link(here.getToolAddress()) + "/project-list?state=" + ProjectQuery.key(state));
  }

  /** The choices of what to show, each with its link. */
  public List<Choice> getChoices() {
    String address = here.link(here.getToolAddress());
    List<Choice> choices = new ArrayList<>();
    choices.add(
        new Choice(
            here.say(words().getString("threads.show.ALL"), getTotal()),
            address,
            chosen().isEmpty()));
    for (State state : State.values()) {
      String label =
          here.say(
              words().getString("board.show"),
              words().getString("project.state." + state),
              columns().get(state).many());
      choices.add(
          new Choice(
              label,
              address + "?state=" + ProjectQuery.key(state),
              chosen().filter(state::equals).isPresent()));
    }
    return choices;
  }

  /** How many projects there are. */
  public long getTotal() {
    return columns().values().stream().mapToLong(ProjectBoard.Column::many).sum();
  }

  /** Whether the visitor may open projects here. */
  public boolean isLeading() {
    return ProjectLinks.isThreaded(here) && access.may(LEAD_THREADS, here.facts());
  }

  private Map<State, ProjectBoard.Column> columns() {
    if (columns == null) {
      columns = board.columns(here.facts(), MOST);
    }
    return columns;
  }

  /** The state the address asks for; nonsense there means all. */
  private static Optional<State> chosen() {
    Optional<String> sent = Sent.text("state");
    return Arrays.stream(State.values())
        .filter(state -> sent.filter(ProjectQuery.key(state)::equals).isPresent())
        .findFirst();
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }

  /**
   * A column.
   *
   * @param id of its title
   * @param title its state
   * @param cards the first projects
   * @param many how many there are
   * @param others how many are not shown
   * @param link where they all are
   */
  public record Column(
      String id, String title, List<ProjectCard> cards, long many, long others, String link) {}

  /**
   * A choice of what to show.
   *
   * @param label what it says
   * @param link where it leads
   * @param current whether it is what is shown
   */
  public record Choice(String label, String link, boolean current) {}
}
