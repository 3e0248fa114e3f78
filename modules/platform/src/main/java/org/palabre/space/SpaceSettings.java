package org.palabre.space;

import static org.palabre.access.PlatformPermission.CREATE_SPACE;
import static org.palabre.access.PlatformPermission.RUN_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.plugin.PluginRegistry;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceKind;
import org.palabre.territory.Territory;

/**
 * Makes spaces, and changes what they say of themselves, where they are in their life and what they
 * offer. Changes of one space wait for each other; who would overwrite a change they have not seen
 * is told instead.
 */
@ApplicationScoped
public class SpaceSettings {

  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 120;

  /** The longest summary, in characters. */
  public static final int LONGEST_SUMMARY = 400;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Spaces spaces;
  private final PluginRegistry plugins;

  /** For the container's proxy. */
  protected SpaceSettings() {
    this(null, null, null, null);
  }

  @Inject
  SpaceSettings(Access access, CurrentActor actor, Spaces spaces, PluginRegistry plugins) {
    this.access = access;
    this.actor = actor;
    this.spaces = spaces;
    this.plugins = plugins;
  }

  /**
   * Makes a space, a draft led by whoever makes it.
   *
   * @param kind the id of a kind whose plugin is active
   * @throws Refusal naming the field that cannot be taken
   * @throws org.palabre.access.AccessDenied if the actor may not create spaces
   */
  @Transactional
  public Space create(String kind, Description wanted) {
    access.require(CREATE_SPACE);
    SpaceKind known =
        Optional.ofNullable(kind)
            .flatMap(plugins::kind)
            .orElseThrow(() -> new Refusal("kind", "space.kind.required"));
    Description clean = clean(wanted);
    Space space = spaces.create(known, clean.name(), clean.summary(), actor.person());
    space.place(clean.territory());
    space.show(clean.visibility());
    return space;
  }

  /**
   * Changes what a space says of itself. Its address stays, so that links go on leading there.
   *
   * @param seen what the person had before their eyes when they began to write
   * @throws Refusal naming the field that cannot be taken, or {@code space.overtaken} when somebody
   *     else changed the description since
   */
  @Transactional
  public void describe(UUID id, Description seen, Description wanted) {
    access.require(RUN_SPACE, id);
    Space space = locked(id);
    if (!space.description().equals(seen)) {
      throw new Refusal("", "space.overtaken");
    }
    Description clean = clean(wanted);
    space.describe(clean.name(), clean.summary());
    space.place(clean.territory());
    space.show(clean.visibility());
  }

  /**
   * Moves a space one step on in its life, or one step back.
   *
   * @param from where the person believes it is
   * @throws Refusal if it is elsewhere by now, or the step would be too long
   */
  @Transactional
  public void move(UUID id, Stage from, Stage to) {
    access.require(RUN_SPACE, id);
    Space space = locked(id);
    if (space.getStage() != from) {
      throw new Refusal("", "space.stage.overtaken");
    }
    if (Math.abs(from.ordinal() - to.ordinal()) != 1) {
      throw new Refusal("", "space.stage.tooFar");
    }
    space.move(to);
  }

  /** Adds a tool at the end of the tabs; one that is there stays where it is. */
  @Transactional
  public void addTool(UUID id, String tool) {
    access.require(RUN_SPACE, id);
    Space space = locked(id);
    List<String> tools = new ArrayList<>(space.getTools());
    if (!tools.contains(tool)) {
      tools.add(tool);
      space.equip(tools);
    }
  }

  /** Takes a tool away; what was done with it stays kept, and is there again with the tool. */
  @Transactional
  public void removeTool(UUID id, String tool) {
    access.require(RUN_SPACE, id);
    Space space = locked(id);
    List<String> tools = new ArrayList<>(space.getTools());
    if (tools.remove(tool)) {
      space.equip(tools);
    }
  }

  /** Moves a tool one tab to the front, changing places with the one before it. */
  @Transactional
  public void moveToolUp(UUID id, String tool) {
    access.require(RUN_SPACE, id);
    Space space = locked(id);
    List<String> tools = new ArrayList<>(space.getTools());
    int at = tools.indexOf(tool);
    if (at > 0) {
      Collections.swap(tools, at, at - 1);
      space.equip(tools);
    }
  }

  private Space locked(UUID id) {
    return entities.find(Space.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Description clean(Description wanted) {
    if (wanted.visibility() == null) {
      throw new Refusal("visibility", "space.visibility.required");
    }
    if (wanted.territory() != null && entities.find(Territory.class, wanted.territory()) == null) {
      throw new Refusal("territory", "territory.parent.gone");
    }
    return new Description(
        PlainText.line("name", wanted.name(), LONGEST_NAME),
        PlainText.line("summary", wanted.summary(), LONGEST_SUMMARY),
        wanted.territory(),
        wanted.visibility());
  }
}
