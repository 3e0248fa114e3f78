package org.palabre.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.access.PlatformPermission;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.PluginManifest;
import org.palabre.spi.SpaceKind;
import org.palabre.statement.PublishedStatements;
import org.palabre.web.address.Here;
import org.palabre.web.address.PlatformPages;

/** The spaces a visitor may read, of every kind: on the front page and at the choice of spaces. */
@Named
@RequestScoped
public class OpenSpaces {

  @Inject private PluginRegistry plugins;
  @Inject private Spaces spaces;
  @Inject private PublishedStatements statements;
  @Inject private CurrentActor actor;
  @Inject private Access access;
  @Inject private Here here;
  private List<Door> all;

  /** All of them, by name. */
  public List<Door> getAll() {
    if (all == null) {
      all = find();
    }
    return all;
  }

  /** Those where the visitor may say something. */
  public List<Door> getSpeaking() {
    return getAll().stream().filter(Door::speaking).toList();
  }

  /** How many statements they have published together. */
  public long getStatementCount() {
    return getAll().stream().mapToLong(Door::statementCount).sum();
  }

  private List<Door> find() {
    List<Door> doors = new ArrayList<>();
    for (PluginManifest plugin : plugins.active()) {
      for (SpaceKind kind : plugin.spaceKinds()) {
        List<Space> readable = spaces.readable(kind.id(), actor.get());
        Map<UUID, Long> counts = statements.counts(readable.stream().map(Space::getId).toList());
        readable.forEach(
            space -> doors.add(door(plugin, space, counts.getOrDefault(space.getId(), 0L))));
      }
    }
    doors.sort(Comparator.comparing(Door::getName, String.CASE_INSENSITIVE_ORDER));
    return doors;
  }

  private Door door(PluginManifest plugin, Space space, long statementCount) {
    boolean speaking =
        space.getTools().contains(PlatformPages.STATEMENTS.id())
            && access.may(PlatformPermission.SPEAK, space.getId());
    ResourceBundle words = ResourceBundle.getBundle(plugin.id(), here.language().locale());
    return new Door(
        space,
        words.getString("kind." + space.getKind()),
        here.link("/" + plugin.id() + "/" + space.getSlug()),
        speaking,
        statementCount);
  }

  /**
   * The way into a space.
   *
   * @param space the space
   * @param kind what its kind is called
   * @param link its address
   * @param speaking whether the visitor may say something there
   * @param statementCount how many statements it has published
   */
  public record Door(Space space, String kind, String link, boolean speaking, long statementCount) {

    /** The space's id. */
    public UUID getId() {
      return space.getId();
    }

    /** The space's name. */
    public String getName() {
      return space.getName();
    }

    /** The space's summary. */
    public String getSummary() {
      return space.getSummary();
    }

    /** The address of the form that says something there. */
    public String getSayLink() {
      return link + "/" + PlatformPages.STATEMENTS.segment() + "/tell";
    }
  }
}
