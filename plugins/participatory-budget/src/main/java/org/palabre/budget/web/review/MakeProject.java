package org.palabre.budget.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.budget.application.idea.Ideas;
import org.palabre.budget.application.idea.ProjectMaking;
import org.palabre.budget.application.review.Projects;
import org.palabre.budget.domain.idea.IdeaQuery;
import org.palabre.budget.domain.idea.IdeaState;
import org.palabre.budget.domain.idea.ReadIdea;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectQuery;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.budget.web.edition.BudgetWords;
import org.palabre.budget.web.idea.IdeaCard;
import org.palabre.input.Refusal;
import org.palabre.theme.Categories;
import org.palabre.theme.Category;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.map.PositionPicker;

/** Making one project of several ideas, or putting ideas into one there is. */
@Named("budgetMake")
@RequestScoped
public class MakeProject {

  private static final int MOST = 100;
  private static final String PICKED = "idea";

  @Inject private Ideas ideas;
  @Inject private Projects projects;
  @Inject private ProjectMaking making;
  @Inject private Categories categories;
  @Inject private PositionPicker picker;
  @Inject private BudgetWords words;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private final ProjectFields fields = new ProjectFields();
  private FormKey key = FormKey.fresh();
  private String into;
  private List<Row> rows;

  @PostConstruct
  void load() {
    if (Sent.isPostback()) {
      return;
    }
    named()
        .ifPresent(
            one -> {
              fields.setTitle(here.unmasked(one.words().title()));
              fields.setCategory(one.idea().getCategory());
              fields.setArea(one.idea().area().map(UUID::toString).orElse(null));
              fields.setPlace(one.said().getPlace());
              one.said().getPosition().ifPresent(picker::startAt);
            });
  }

  private Optional<ReadIdea> named() {
    return Sent.id("of")
        .flatMap(id -> ideas.find(here.facts(), id))
        .filter(one -> !one.isWithdrawn());
  }

  /** Makes one project of those picked. */
  public void make() {
    BudgetProject[] made = new BudgetProject[1];
    if (refusals.explain(
        "make",
        () ->
            made[0] =
                making.make(
                    here.spaceId(), Sent.ids(PICKED), fields.read(picker.picked()), key.id()))) {
      done.go(link(made[0].getId()) + "?done=made");
    }
  }

  /** Puts those picked into one there is. */
  public void join() {
    if (refusals.explain("make", this::putIn)) {
      done.go(link(UUID.fromString(into)) + "?done=joined");
    }
  }

  private void putIn() {
    UUID project =
        Optional.ofNullable(into)
            .flatMap(Sent::parse)
            .orElseThrow(() -> new Refusal("into", "budget.make.into"));
    making.join(here.spaceId(), Sent.ids(PICKED), project);
  }

  private String link(UUID project) {
    return here.link(here.getSpaceAddress()) + "/projects/" + project;
  }

  /** The admissible ideas, the one this page was opened for first. */
  public List<Row> getRows() {
    if (rows == null) {
      Set<UUID> picked = Set.copyOf(Sent.isPostback() ? Sent.ids(PICKED) : Sent.ids("of"));
      Map<UUID, ReadIdea> found = new LinkedHashMap<>();
      picked.forEach(
          id ->
              ideas
                  .find(here.facts(), id)
                  .filter(one -> one.idea().getState() == IdeaState.ADMISSIBLE)
                  .filter(one -> !one.isWithdrawn())
                  .ifPresent(one -> found.put(id, one)));
      named()
          .ifPresent(
              one ->
                  ideas
                      .similar(here.facts(), one.words().title(), MOST)
                      .forEach(like -> admissible(found, like)));
      ideas
          .list(
              here.facts(),
              new IdeaQuery(Optional.empty(), "", Optional.of(IdeaState.ADMISSIBLE), ""),
              0,
              MOST)
          .forEach(one -> found.putIfAbsent(one.idea().getId(), one));
      rows =
          found.values().stream()
              .map(
                  one ->
                      new Row(
                          new IdeaCard(one, 0, here, words),
                          picked.contains(one.idea().getId()),
                          ideas.projectsOf(here.facts(), one.idea().getId())))
              .toList();
    }
    return rows;
  }

  private static void admissible(Map<UUID, ReadIdea> found, ReadIdea one) {
    if (one.idea().getState() == IdeaState.ADMISSIBLE) {
      found.putIfAbsent(one.idea().getId(), one);
    }
  }

  /** The projects ideas can still be put into. */
  public List<BudgetProject> getOpen() {
    return projects.list(
        here.facts(),
        new ProjectQuery(Optional.empty(), "", Set.of(ProjectState.REVIEW), ""),
        0,
        MOST * 2);
  }

  /** What projects can be about. */
  public List<String> getCategories() {
    List<String> all = new ArrayList<>(categories.all().stream().map(Category::getName).toList());
    String own = fields.getCategory();
    if (own != null && !own.isEmpty() && !all.contains(own)) {
      all.add(own);
    }
    return all;
  }

  /** What the project is. */
  public ProjectFields getFields() {
    return fields;
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public String getInto() {
    return into;
  }

  public void setInto(String chosen) {
    into = chosen;
  }

  /**
   * An idea to pick.
   *
   * @param card the idea
   * @param picked whether it is
   * @param projects those it is in already
   */
  public record Row(IdeaCard card, boolean picked, List<BudgetProject> projects) {}
}
