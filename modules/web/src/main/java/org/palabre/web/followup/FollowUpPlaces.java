package org.palabre.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.commitment.Addressee;
import org.palabre.followup.FollowUpFilter;
import org.palabre.followup.FollowUps;
import org.palabre.people.Bodies;
import org.palabre.people.Body;
import org.palabre.people.PublicNames;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;
import org.palabre.theme.Categories;
import org.palabre.web.address.Here;

/** What the follow-up list can be filtered by, and a commitment passed on to, by name. */
@Named
@RequestScoped
public class FollowUpPlaces {

  @Inject private FollowUps followUps;
  @Inject private Territories territories;
  @Inject private Categories categories;
  @Inject private Bodies bodies;
  @Inject private PublicNames officials;
  @Inject private Here here;
  private final Map<UUID, String> names = new HashMap<>();

  /**
   * Something to choose.
   *
   * @param value what is sent
   * @param label what it is called
   */
  public record Choice(String value, String label) {}

  /** The departments, then the officials. */
  public List<Choice> getAsked() {
    List<Choice> choices = new ArrayList<>();
    bodies.all().forEach(one -> choices.add(choice(one.getId(), null, one.getName())));
    officials.electedOfficials().forEach(one -> choices.add(choice(null, one.id(), one.name())));
    return choices;
  }

  /** Those of the city that a commitment can be passed on to. */
  public List<Choice> getCity() {
    List<Choice> choices = new ArrayList<>();
    bodies.all().stream()
        .filter(one -> one.getKind() != Body.Kind.ASSOCIATION)
        .forEach(one -> choices.add(choice(one.getId(), null, one.getName())));
    officials.electedOfficials().forEach(one -> choices.add(choice(null, one.id(), one.name())));
    return choices;
  }

  /** The addressee that was chosen; empty for none there is. */
  Optional<Addressee> addressee(String value) {
    return getCity().stream()
        .filter(choice -> choice.value().equals(value))
        .findFirst()
        .map(
            choice -> {
              UUID id = UUID.fromString(value.substring(2));
              return value.startsWith("b-")
                  ? new Addressee(id, null, choice.label())
                  : new Addressee(null, id, choice.label());
            });
  }

  private static Choice choice(UUID body, UUID person, String name) {
    return new Choice(FollowUpQuery.of(body, person), name);
  }

  /** The spaces something was asked by. */
  public List<Choice> getSpaces() {
    return followUps.spaces().stream()
        .map(space -> new Choice(space.getId().toString(), space.getName()))
        .toList();
  }

  /** The territories, each below what it lies in. */
  public List<Choice> getTerritories() {
    return territories.tree().stream()
        .map(
            branch ->
                new Choice(
                    branch.territory().getId().toString(),
                    "\u2003".repeat(branch.depth()) + branch.territory().getName()))
        .toList();
  }

  /** The categories. */
  public List<Choice> getCategories() {
    return categories.all().stream()
        .map(one -> new Choice(one.getId().toString(), one.getName()))
        .toList();
  }

  /** The states. */
  public List<Choice> getStates() {
    List<Choice> choices = new ArrayList<>();
    for (FollowUpFilter.Kind kind : FollowUpFilter.Kind.values()) {
      choices.add(new Choice(FollowUpQuery.key(kind), say("followup.state." + kind)));
    }
    return choices;
  }

  /** The name of a territory; empty for none. */
  String territory(UUID id) {
    return id == null
        ? ""
        : names.computeIfAbsent(
            id, any -> territories.find(any).map(Territory::getName).orElse(""));
  }

  /** A name as it is shown: a word in the place of somebody who was forgotten. */
  String name(String kept) {
    return kept.equals(Addressee.FORGOTTEN) ? say("commitment.forgotten") : kept;
  }

  /** A sentence of the platform's words. */
  String say(String key, Object... values) {
    return here.say(
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale()).getString(key),
        values);
  }
}
