package org.palabre.budget.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.palabre.access.Access;
import org.palabre.budget.BudgetPermission;
import org.palabre.budget.application.review.Projects;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectSearch.Found;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.budget.web.edition.BudgetWords;
import org.palabre.budget.web.edition.Pages;
import org.palabre.budget.web.idea.IdeaList.Option;
import org.palabre.territory.Box;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;

/** The projects of an edition, with what one is looking for, on a list and a map. */
@Named("budgetProjects")
@RequestScoped
public class ProjectList {

  private static final int SIZE = 24;
  private static final double AROUND = 0.12;
  private static final double LEAST = 0.002;

  @Inject private Projects projects;
  @Inject private Access access;
  @Inject private BudgetWords words;
  @Inject private Here here;
  private ProjectFilter filter;
  private Pages pages;
  private Found found;
  private List<Option> categories;

  private ProjectFilter filter() {
    if (filter == null) {
      filter =
          ProjectFilter.read(
              Sent.text("area").orElse(""),
              Sent.text("category").orElse(""),
              Sent.text("state").orElse(""),
              Sent.text("q").orElse(""));
    }
    return filter;
  }

  /** Those on this page. */
  public List<BudgetProject> getAll() {
    return found().page();
  }

  private Found found() {
    if (found == null) {
      int from = new Pages(Sent.number("page"), SIZE, 0, "").from();
      found = projects.find(here.facts(), filter().query(), from, SIZE);
    }
    return found;
  }

  /** The page, and how many there are. */
  public Pages getPages() {
    if (pages == null) {
      String link = here.link(here.getSpaceAddress()) + "/projects?" + filter().parameters();
      pages = new Pages(Sent.number("page"), SIZE, found().count(), link);
    }
    return pages;
  }

  /** Whether anything was asked for. */
  public boolean isNarrow() {
    return !filter().parameters().isEmpty();
  }

  /** What is looked for. */
  public String getText() {
    return filter().query().text();
  }

  /** The address of a project. */
  public String link(BudgetProject project) {
    return here.link(here.getSpaceAddress()) + "/projects/" + project.getId();
  }

  /** The area a project is for; empty where there are none. */
  public String area(BudgetProject project) {
    return words.getAreas().isEmpty() ? "" : words.area(project.area());
  }

  /** A state as a colour. */
  public String mood(ProjectState state) {
    return switch (state) {
      case REVIEW -> "wait";
      case ACCEPTED, WON -> "done";
      case REFUSED, WITHDRAWN, LOST -> "off";
    };
  }

  /** The areas to choose from. */
  public List<Option> getAreas() {
    return words.getAreas().stream().map(this::option).toList();
  }

  private Option option(Area area) {
    return new Option(
        area.getId().toString(),
        area.getName(),
        filter().query().area().filter(area.getId()::equals).isPresent());
  }

  /** What projects are about, to choose from. */
  public List<Option> getCategories() {
    if (categories == null) {
      categories =
          projects.categories(here.facts()).stream()
              .map(one -> new Option(one, one, one.equals(filter().query().category())))
              .toList();
    }
    return categories;
  }

  /** The states to choose from. */
  public List<Option> getStates() {
    return Arrays.stream(ProjectState.values())
        .map(
            one ->
                new Option(
                    one.name(),
                    words.say("project.state." + one),
                    filter().query().states().contains(one)))
        .toList();
  }

  /** Whether the visitor makes projects of ideas. */
  public boolean isRunning() {
    return access.may(BudgetPermission.RUN_EDITION, here.facts());
  }

  /** Whether any of them lies on the map. */
  public boolean isMapped() {
    return !found().around().isEmpty();
  }

  /** The part of the earth to show: {@code west,south,east,north}. */
  public String getBox() {
    Box around = found().around().get(0).widened(AROUND);
    return String.format(
        Locale.ROOT,
        "%.5f,%.5f,%.5f,%.5f",
        around.west() - LEAST,
        around.south() - LEAST,
        around.east() + LEAST,
        around.north() + LEAST);
  }

  /** Where the map's data come from; the map adds the part of the earth it shows. */
  public String getSource() {
    return "/api/v1/budget/projects?edition="
        + here.getSpace().getSlug()
        + (filter().parameters().isEmpty()
            ? ""
            : "&" + filter().parameters().replaceFirst("&$", ""));
  }

  /** What comes before an address in the language of this page. */
  public String getHome() {
    return here.link("/budget").replaceAll("/budget$", "");
  }

  /** The names and letters of the map's layers. */
  public String getLayers() {
    JsonObjectBuilder layers = Json.createObjectBuilder();
    for (MapLayer layer : MapLayer.values()) {
      layers.add(layer.shape(), word(words.say("map." + layer), layer.letter()));
    }
    return layers.add("several", word(words.say("map.several"), "")).build().toString();
  }

  private static JsonObjectBuilder word(String name, String letter) {
    return Json.createObjectBuilder().add("name", name).add("letter", letter);
  }

  /** The layers, for the key of the map. */
  public MapLayer[] getKey() {
    return MapLayer.values();
  }
}
