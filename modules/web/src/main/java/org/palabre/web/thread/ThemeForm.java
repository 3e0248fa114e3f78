package org.palabre.web.thread;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.input.Refusal;
import org.palabre.theme.Categories;
import org.palabre.theme.Category;
import org.palabre.theme.Grouping;
import org.palabre.theme.Theme;
import org.palabre.theme.ThemeDescription;
import org.palabre.theme.Themes;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Changing what a theme says of itself, and merging it into another. */
@Named
@RequestScoped
public class ThemeForm {

  @Inject private Themes themes;
  @Inject private Categories categories;
  @Inject private Grouping grouping;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Theme> theme = Optional.empty();
  private int version;
  private String name;
  private String summary;
  private String category;
  private Audience audience;
  private String into;

  @PostConstruct
  void load() {
    theme = Sent.id("id").flatMap(id -> themes.find(here.facts(), id));
    theme.ifPresent(
        one -> {
          version = one.getVersion();
          name = one.getName();
          summary = one.getSummary();
          category = Optional.ofNullable(one.getCategoryId()).map(UUID::toString).orElse(null);
          audience = one.getAudience();
        });
  }

  /** Answers "not found" at the address of no theme. */
  public void open() {
    if (theme.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Keeps the changes and shows the thread. */
  public void save() {
    if (refusals.explain(
        "theme",
        () ->
            grouping.describe(
                here.spaceId(),
                id(),
                version,
                new ThemeDescription(name, summary, parsed("category", category), audience)))) {
      done.go(link(id()));
    }
  }

  /** Makes the theme part of another and shows that one. */
  public void merge() {
    if (refusals.explain("merge", () -> grouping.merge(here.spaceId(), id(), chosen()))) {
      done.go(link(chosen()));
    }
  }

  private UUID id() {
    return theme.orElseThrow(() -> new Refusal("", "theme.gone")).getId();
  }

  private UUID chosen() {
    return Optional.ofNullable(parsed("into", into))
        .orElseThrow(() -> new Refusal("into", "group.theme.needed"));
  }

  private static UUID parsed(String field, String sent) {
    try {
      return sent == null ? null : UUID.fromString(sent);
    } catch (IllegalArgumentException e) {
      throw new Refusal(field, "theme.gone");
    }
  }

  private String link(UUID id) {
    return here.link(here.getToolAddress()) + "/" + id;
  }

  /** The theme; null at the address of none. */
  public Theme getTheme() {
    return theme.orElse(null);
  }

  /** What a theme may be about. */
  public List<Category> getCategories() {
    return categories.all();
  }

  /** Who may read a theme. */
  public Audience[] getAudiences() {
    return Audience.values();
  }

  /** The themes it may become part of, by name. */
  public List<Theme> getOthers() {
    return themes.of(here.facts()).stream()
        .filter(one -> theme.filter(own -> own.getId().equals(one.getId())).isEmpty())
        .sorted(Comparator.comparing(Theme::getName))
        .toList();
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

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public Audience getAudience() {
    return audience;
  }

  public void setAudience(Audience audience) {
    this.audience = audience;
  }

  public String getInto() {
    return into;
  }

  public void setInto(String into) {
    this.into = into;
  }
}
