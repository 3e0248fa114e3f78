package org.palabre.budget.web.paper;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.palabre.budget.application.paper.PollingPlaces;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.paper.PlaceDescription;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Adds a polling place, changes it, or removes one nobody used. */
@Named("placeForm")
@RequestScoped
public class PlaceForm {

  private static final String FORM = "place";

  @Inject private PollingPlaces places;
  @Inject private EditionPage edition;
  @Inject private PaperWords words;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<PollingPlace> place = Optional.empty();
  private String name = "";
  private String address = "";
  private String hours = "";
  private String areaKey = "";
  private String version = "0";

  @PostConstruct
  void load() {
    place = Sent.id("id").flatMap(id -> places.find(here.spaceId(), id));
    place.ifPresent(
        one -> {
          name = one.getName();
          address = one.getAddress();
          hours = one.getHours();
          areaKey = one.areaKey().orElse("");
          version = Integer.toString(one.getVersion());
        });
  }

  /** Keeps it. */
  public void save() {
    if (refusals.explain(FORM, this::keep)) {
      done.go(words.page("places-edit") + "?done=saved");
    }
  }

  private void keep() {
    Sent.requireFound("id", isKnown(), "budget.place.gone");
    PlaceDescription described =
        new PlaceDescription(
            name, address, hours, Optional.ofNullable(areaKey).filter(key -> !key.isBlank()));
    if (isKnown()) {
      places.change(here.spaceId(), place.get().getId(), seen(), described);
    } else {
      places.add(here.spaceId(), described);
    }
  }

  private int seen() {
    return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
  }

  /** Removes it. */
  public void remove() {
    if (refusals.explain(
        FORM,
        () -> {
          Sent.requireFound("id", isKnown(), "budget.place.gone");
          places.remove(here.spaceId(), place.orElseThrow().getId());
        })) {
      done.go(words.page("places-edit") + "?done=removed");
    }
  }

  /** Whether a place is changed, not added. */
  public boolean isKnown() {
    return place.isPresent();
  }

  /** The areas of the edition. */
  public List<Area> getAreas() {
    return edition.getStanding().areas();
  }

  public String getVersion() {
    return version;
  }

  public void setVersion(String sent) {
    version = sent;
  }

  public String getName() {
    return name;
  }

  public void setName(String typed) {
    name = typed;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String typed) {
    address = typed;
  }

  public String getHours() {
    return hours;
  }

  public void setHours(String typed) {
    hours = typed;
  }

  public String getAreaKey() {
    return areaKey;
  }

  public void setAreaKey(String chosen) {
    areaKey = chosen;
  }
}
