package org.palabre.web.screen.territory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;

/** One territory: added at {@code /new}, or changed and deleted at its own address. */
@Named
@RequestScoped
public class TerritoryForm {

  private static final String LIST = "/administration/territories";
  private static final String FORM = "territory";

  @Inject private Territories territories;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Territory> existing = Optional.empty();
  private List<Territory> straddled;
  private int version;
  private String name;
  private String kind;
  private String code;
  private String parent;

  @PostConstruct
  void load() {
    existing = id().flatMap(territories::find);
    existing.ifPresent(
        territory -> {
          version = territory.getVersion();
          name = territory.getName();
          kind = territory.getKind().name();
          code = territory.getCode();
          parent = Optional.ofNullable(territory.getParentId()).map(UUID::toString).orElse(null);
        });
  }

  /** Answers "not found" at the address of no territory. */
  public void open() {
    if (!here.getRest().isEmpty() && existing.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Adds it, or keeps its changes. */
  public void save() {
    boolean saved = refusals.explain(FORM, this::keep);
    if (saved) {
      done.at(LIST, existing.isPresent() ? "changed" : "added");
    }
  }

  private void keep() {
    Optional<UUID> in = TerritoryChoices.territory("parent", parent);
    if (existing.isPresent()) {
      UUID id = existing.get().getId();
      territories.change(id, version, name, TerritoryChoices.kind(kind), code, in);
    } else {
      territories.add(name, TerritoryChoices.kind(kind), code, in);
    }
  }

  /** Deletes it, if nothing uses it. */
  public void delete() {
    if (refusals.explain("delete", () -> territories.delete(existing.orElseThrow().getId()))) {
      done.at(LIST, "deleted");
    }
  }

  /** The territory as it is kept, or null when it is being added. */
  public Territory getExisting() {
    return existing.orElse(null);
  }

  /** What it straddles, by name. */
  public List<Territory> getStraddled() {
    if (straddled == null) {
      straddled = existing.map(territories::straddled).orElse(List.of());
    }
    return straddled;
  }

  private Optional<UUID> id() {
    try {
      return Optional.of(here.getRest()).filter(rest -> !rest.isEmpty()).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
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

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getParent() {
    return parent;
  }

  public void setParent(String parent) {
    this.parent = parent;
  }
}
