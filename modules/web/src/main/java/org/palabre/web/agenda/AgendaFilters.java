package org.palabre.web.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.palabre.agenda.Agenda;
import org.palabre.agenda.AgendaKind;
import org.palabre.agenda.AgendaPlaces;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.web.address.Here;

/** The ways to choose among the dates of the calendar; a way with nothing to choose is left out. */
@RequestScoped
class AgendaFilters {

  private final Agenda agenda;
  private final AgendaPlaces places;
  private final PluginRegistry plugins;
  private final Here here;

  /** For the container's proxy. */
  protected AgendaFilters() {
    this(null, null, null, null);
  }

  @Inject
  AgendaFilters(Agenda agenda, AgendaPlaces places, PluginRegistry plugins, Here here) {
    this.agenda = agenda;
    this.places = places;
    this.plugins = plugins;
    this.here = here;
  }

  /** Every way, for what is shown at an address, of the spaces the visitor may read. */
  List<AgendaFilter> of(AgendaAddress at, List<Space> spaces) {
    List<AgendaFilter> filters = new ArrayList<>();
    List<AgendaPlaces.Place> territories =
        places.around(spaces.stream().map(Space::getTerritoryId).filter(Objects::nonNull).toList());
    add(
        filters,
        "territory",
        at.choice().territory(),
        territories,
        AgendaPlaces.Place::id,
        AgendaPlaces.Place::name,
        at::ofTerritory);
    add(filters, "space", at.choice().space(), spaces, Space::getId, Space::getName, at::ofSpace);
    add(
        filters,
        "kind",
        at.choice().spaceKind(),
        spaces.stream().map(Space::getKind).distinct().sorted().toList(),
        Function.identity(),
        this::spaceKind,
        at::ofSpaceKind);
    add(
        filters,
        "what",
        at.choice().dateKind(),
        agenda.kinds(),
        AgendaKind::id,
        this::word,
        at::ofDateKind);
    return filters;
  }

  /** The word for a kind of dates; its own name when its plugin forgot the word. */
  String word(AgendaKind kind) {
    try {
      return bundle(kind.plugin().orElse("org.palabre.web.words")).getString("date." + kind.kind());
    } catch (MissingResourceException e) {
      return kind.kind();
    }
  }

  private String spaceKind(String kind) {
    return plugins
        .ownerOfKind(kind)
        .map(owner -> bundle(owner.id()).getString("kind." + kind))
        .orElse(kind);
  }

  private <T, I> void add(
      List<AgendaFilter> filters,
      String name,
      Optional<I> chosen,
      List<T> all,
      Function<T, I> id,
      Function<T, String> label,
      Function<Optional<I>, AgendaAddress> address) {
    if (all.size() < 2 && chosen.isEmpty()) {
      return;
    }
    ResourceBundle words = bundle("org.palabre.web.words");
    String everything = words.getString("calendar.all." + name);
    String current = everything;
    List<AgendaFilter.Option> options = new ArrayList<>();
    options.add(
        new AgendaFilter.Option(
            everything, here.link(address.apply(Optional.empty()).link()), chosen.isEmpty()));
    for (T one : all) {
      boolean isChosen = chosen.filter(id.apply(one)::equals).isPresent();
      current = isChosen ? label.apply(one) : current;
      options.add(
          new AgendaFilter.Option(
              label.apply(one),
              here.link(address.apply(Optional.of(id.apply(one))).link()),
              isChosen));
    }
    filters.add(new AgendaFilter(words.getString("calendar.by." + name), current, options));
  }

  private ResourceBundle bundle(String name) {
    return ResourceBundle.getBundle(name, here.language().locale());
  }
}
