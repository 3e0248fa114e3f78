package org.palabre.web.project;

import static org.palabre.access.PlatformPermission.READ_MEMBERS;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import org.palabre.access.Access;
import org.palabre.board.ProjectBoard;
import org.palabre.board.ProjectFilter;
import org.palabre.board.ProjectFilter.Order;
import org.palabre.project.Project.State;
import org.palabre.space.SpaceMembers;
import org.palabre.theme.Theme;
import org.palabre.theme.Themes;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;

/** The projects of a space as a table: chosen, sorted, fifty a page, and as a file. */
@Named("projectList")
@RequestScoped
public class ProjectListPage {

  private static final int PAGE = 50;

  @Inject private ProjectBoard board;
  @Inject private SpaceMembers members;
  @Inject private Themes themes;
  @Inject private Access access;
  @Inject private Here here;
  private ProjectFilter filter;
  private List<ProjectCard> rows;
  private Long total;

  @PostConstruct
  void load() {
    filter = ProjectQuery.read(Order.LATE, isMember());
  }

  /** The projects of the page asked for. */
  public List<ProjectCard> getRows() {
    if (rows == null) {
      rows =
          board.list(here.facts(), filter, page() * PAGE, PAGE).stream()
              .map(
                  card ->
                      new ProjectCard(
                          card, ProjectLinks.project(here, card.project().getId()), here))
              .toList();
    }
    return rows;
  }

  /** How many the filter lets through. */
  public long getTotal() {
    if (total == null) {
      total = board.count(here.facts(), filter).values().stream().mapToLong(Long::longValue).sum();
    }
    return total;
  }

  /** Whether the visitor sees who carries projects, and may choose by them. */
  public boolean isMember() {
    return access.may(READ_MEMBERS, here.facts());
  }

  /** Whether some are left out. */
  public boolean isNarrow() {
    return filter.isNarrow();
  }

  public boolean isLate() {
    return filter.late();
  }

  /** The states to choose from. */
  public List<Option> getStates() {
    return Arrays.stream(State.values())
        .map(
            state ->
                new Option(
                    ProjectQuery.key(state),
                    words().getString("project.state." + state),
                    state == filter.state()))
        .toList();
  }

  /** The orders to choose from. */
  public List<Option> getOrders() {
    return Arrays.stream(Order.values())
        .map(
            order ->
                new Option(
                    ProjectQuery.key(order),
                    words().getString("projectlist.order." + order),
                    order == filter.order()))
        .toList();
  }

  /** The members to choose from; none for whoever is none. */
  public List<Option> getPeople() {
    return isMember()
        ? members.list(here.spaceId()).stream()
            .map(
                one ->
                    new Option(
                        one.person().toString(), one.name(), one.person().equals(filter.person())))
            .toList()
        : List.of();
  }

  /** The themes to choose from, by name. */
  public List<Option> getThemes() {
    return themes.of(here.facts()).stream()
        .sorted(Comparator.comparing(Theme::getName))
        .map(
            one ->
                new Option(
                    one.getId().toString(), one.getName(), one.getId().equals(filter.theme())))
        .toList();
  }

  /** The address of the projects before these; null at the beginning. */
  public String getEarlierLink() {
    return page() == 0 ? null : link("/project-list", page() - 1);
  }

  /** The address of the projects after these; null at the end. */
  public String getLaterLink() {
    return (page() + 1L) * PAGE >= getTotal() ? null : link("/project-list", page() + 1);
  }

  /** Which page this is, from 1. */
  public int getPage() {
    return page() + 1;
  }

  /** How many pages there are. */
  public long getPages() {
    return (getTotal() + PAGE - 1) / PAGE;
  }

  /** The address of the same as a file. */
  public String getFileLink() {
    return link("/project-list-file", 0);
  }

  private String link(String view, int page) {
    List<String> parts = new ArrayList<>();
    String query = ProjectQuery.write(filter, Order.LATE);
    if (!query.isEmpty()) {
      parts.add(query);
    }
    if (page > 0) {
      parts.add("page=" + page);
    }
    String address = here.link(here.getToolAddress()) + view;
    return parts.isEmpty() ? address : address + "?" + String.join("&", parts);
  }

  private static int page() {
    return Sent.number("page");
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }

  /**
   * Something to choose.
   *
   * @param value what is sent
   * @param label what it is called
   * @param chosen whether it is
   */
  public record Option(String value, String label, boolean chosen) {}
}
