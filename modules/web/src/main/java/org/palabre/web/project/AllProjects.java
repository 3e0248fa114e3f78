package org.palabre.web.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.StringJoiner;
import java.util.UUID;
import org.palabre.board.ProjectBoard;
import org.palabre.board.ProjectFilter;
import org.palabre.board.ProjectFilter.Order;
import org.palabre.project.Project.State;
import org.palabre.project.ProjectPaths;
import org.palabre.territory.Territories;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;
import org.palabre.web.project.ProjectListPage.Option;

/** The projects of all spaces that the visitor may read, the latest first. */
@Named
@RequestScoped
public class AllProjects {

  private static final int PAGE = 30;

  @Inject private ProjectBoard board;
  @Inject private ProjectPaths paths;
  @Inject private Territories territories;
  @Inject private Here here;
  private ProjectFilter filter;
  private UUID territory;
  private ProjectBoard.Column found;

  @PostConstruct
  void load() {
    ProjectFilter asked = ProjectQuery.read(Order.NEWEST, false);
    filter = new ProjectFilter(asked.state(), null, null, asked.late(), Order.NEWEST);
    territory = Sent.id("territory").orElse(null);
  }

  /** The projects of the page asked for. */
  public List<ProjectCard> getCards() {
    return found().cards().stream()
        .map(
            card ->
                new ProjectCard(
                    card,
                    paths.page(card.space(), card.project().getId()).map(here::link).orElse(null),
                    here))
        .toList();
  }

  /** How many there are. */
  public long getTotal() {
    return found().many();
  }

  private ProjectBoard.Column found() {
    if (found == null) {
      found = board.everywhere(territory, filter, page() * PAGE, PAGE);
    }
    return found;
  }

  /** Whether some are left out. */
  public boolean isNarrow() {
    return filter.isNarrow() || territory != null;
  }

  public boolean isLate() {
    return filter.late();
  }

  /** The states to choose from. */
  public List<Option> getStates() {
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
    return Arrays.stream(State.values())
        .map(
            state ->
                new Option(
                    ProjectQuery.key(state),
                    words.getString("project.state." + state),
                    state == filter.state()))
        .toList();
  }

  /** The territories, each below what it lies in. */
  public List<Option> getTerritories() {
    return territories.tree().stream()
        .map(
            branch ->
                new Option(
                    branch.territory().getId().toString(),
                    "\u2003".repeat(branch.depth()) + branch.territory().getName(),
                    branch.territory().getId().equals(territory)))
        .toList();
  }

  /** The address of the projects opened after these; null at the beginning. */
  public String getNewerLink() {
    return page() == 0 ? null : link(page() - 1);
  }

  /** The address of the projects opened before these; null at the end. */
  public String getOlderLink() {
    return (page() + 1L) * PAGE >= getTotal() ? null : link(page() + 1);
  }

  private String link(int page) {
    StringJoiner query = new StringJoiner("&");
    Optional.of(ProjectQuery.write(filter, Order.NEWEST))
        .filter(asked -> !asked.isEmpty())
        .ifPresent(query::add);
    if (territory != null) {
      query.add("territory=" + territory);
    }
    if (page > 0) {
      query.add("page=" + page);
    }
    return here.link("/projects") + (query.length() == 0 ? "" : "?" + query);
  }

  private static int page() {
    return Sent.number("page");
  }
}
