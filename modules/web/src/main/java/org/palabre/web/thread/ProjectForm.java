package org.palabre.web.thread;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.project.Project;
import org.palabre.project.ProjectDescription;
import org.palabre.project.ProjectWork;
import org.palabre.project.Projects;
import org.palabre.theme.Theme;
import org.palabre.theme.Themes;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedDate;

/** Opening a project from themes, or changing what it says of itself. */
@Named
@RequestScoped
public class ProjectForm {

  private static final String FORM = "project";

  @Inject private Projects projects;
  @Inject private ProjectWork work;
  @Inject private Themes themes;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Project> project = Optional.empty();
  private boolean refused;
  private FormKey key = FormKey.fresh();
  private int version;
  private String name;
  private String summary;
  private String partners;
  private Audience audience = Audience.SPACE;
  private String startedOn;
  private List<String> chosen = new ArrayList<>();

  @PostConstruct
  void load() {
    project = Sent.id("id").flatMap(id -> projects.find(here.facts(), id));
    if (project.isPresent()) {
      Project one = project.get();
      version = one.getVersion();
      name = one.getName();
      summary = one.getSummary();
      partners = one.getPartners();
      audience = one.getAudience();
      startedOn = TypedDate.write(one.getStartedOn());
      chosen = new ArrayList<>(one.getThemes().stream().map(UUID::toString).toList());
    } else {
      startedOn = TypedDate.write(here.wording().today());
      Sent.id("theme")
          .flatMap(id -> themes.find(here.facts(), id))
          .ifPresent(
              theme -> {
                chosen.add(theme.getId().toString());
                name = theme.getName();
              });
    }
  }

  /** Answers "not found" at the address of no project. */
  public void open() {
    if (Sent.id("id").isPresent() && project.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Opens it, or keeps its changes, and shows its thread. */
  public void save() {
    UUID[] id = new UUID[1];
    refused = !refusals.explain(FORM, () -> id[0] = keep());
    if (!refused) {
      done.go(here.link(here.getToolAddress()) + "/" + id[0]);
    }
  }

  private UUID keep() {
    ProjectDescription description =
        new ProjectDescription(
            name, summary, partners, audience, TypedDate.read("startedOn", startedOn));
    List<UUID> answered = chosen.stream().map(UUID::fromString).toList();
    if (project.isEmpty()) {
      return work.open(here.spaceId(), description, answered, key.id()).getId();
    }
    work.describe(here.spaceId(), project.get().getId(), version, description, answered);
    return project.get().getId();
  }

  /** The project as it is kept; null when it is being opened. */
  public Project getProject() {
    return project.orElse(null);
  }

  /** Whether its fields are in sight: while it is opened, and once they were refused. */
  public boolean isUnfolded() {
    return project.isEmpty() || refused;
  }

  /** The themes it may answer, by name. */
  public List<Theme> getThemes() {
    return themes.of(here.facts()).stream().sorted(Comparator.comparing(Theme::getName)).toList();
  }

  /** Who may read it. */
  public Audience[] getAudiences() {
    return Audience.values();
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getSummary() {
    return summary;
  }

  public void setSummary(String summary) {
    this.summary = summary;
  }

  public String getPartners() {
    return partners;
  }

  public void setPartners(String partners) {
    this.partners = partners;
  }

  public Audience getAudience() {
    return audience;
  }

  public void setAudience(Audience audience) {
    this.audience = audience;
  }

  public String getStartedOn() {
    return startedOn;
  }

  public void setStartedOn(String startedOn) {
    this.startedOn = startedOn;
  }

  public List<String> getChosen() {
    return chosen;
  }

  public void setChosen(List<String> chosen) {
    this.chosen = chosen;
  }
}
