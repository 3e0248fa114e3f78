package org.palabre.tables.application;

import static org.palabre.access.PlatformPermission.READ_SPACE;
import static org.palabre.tables.TablesPermission.BUILD_BRIDGES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.project.Projects;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.SpaceFacts;
import org.palabre.tables.NeighbourhoodTables;
import org.palabre.tables.domain.Bridge;
import org.palabre.tables.domain.BridgeRepository;
import org.palabre.tables.domain.BridgeVoice;
import org.palabre.theme.Grouping;
import org.palabre.theme.ThemeDescription;
import org.palabre.theme.Themes;
import org.palabre.theme.ThemesMerged;
import org.palabre.thread.SpeechThread;
import org.palabre.thread.Threads;

/**
 * Bridges between tables. Each table keeps its own voice: what a reader may not read in a table
 * they do not read through a bridge either; of that only the number is told.
 */
@ApplicationScoped
public class Bridges {

  private static final int FEWEST = 2;

  private final BridgeRepository bridges;
  private final Threads threads;
  private final Projects projects;
  private final Themes themes;
  private final Grouping grouping;
  private final Spaces spaces;
  private final Access access;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected Bridges() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  Bridges(
      BridgeRepository bridges,
      Threads threads,
      Projects projects,
      Themes themes,
      Grouping grouping,
      Spaces spaces,
      Access access,
      CurrentActor actor) {
    this.bridges = bridges;
    this.threads = threads;
    this.projects = projects;
    this.themes = themes;
    this.grouping = grouping;
    this.spaces = spaces;
    this.access = access;
    this.actor = actor;
  }

  /** The bridges of which the actor may read a voice, by name. */
  public List<Brief> readable() {
    List<Bridge> all = bridges.all();
    Map<UUID, List<BridgeVoice>> voices =
        bridges.voices(all.stream().map(Bridge::getId).toList()).stream()
            .collect(Collectors.groupingBy(BridgeVoice::getBridgeId));
    return all.stream()
        .map(one -> brief(one, voices.getOrDefault(one.getId(), List.of())))
        .filter(Brief::isShown)
        .toList();
  }

  /** One bridge; empty when there is none, or the actor may read no voice of it. */
  public Optional<View> find(UUID id) {
    return bridges.find(id).map(this::brief).filter(Brief::isShown).map(this::view);
  }

  /**
   * The bridge that a thread of a table is in, or a theme that its project answers, once another
   * table joined.
   *
   * @param thread a thread that the actor may read
   * @throws org.palabre.access.AccessDenied if the actor may not read the table
   */
  public Optional<Shared> of(SpaceFacts table, UUID thread) {
    access.require(READ_SPACE, table);
    Stream<UUID> answered =
        projects.find(table, thread).stream().flatMap(one -> one.getThemes().stream().sorted());
    return Stream.concat(Stream.of(thread), answered)
        .flatMap(one -> bridges.ofThread(one).stream())
        .filter(voice -> voice.getSpaceId().equals(table.id()))
        .map(voice -> new Shared(voice.getBridgeId(), countIn(voice.getBridgeId())))
        .filter(shared -> shared.tables() >= FEWEST)
        .findFirst();
  }

  private int countIn(UUID bridge) {
    return (int) bridges.voices(List.of(bridge)).stream().filter(BridgeVoice::isIn).count();
  }

  /**
   * The bridges that a table is in or proposed, and those it is asked to join.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not run it
   */
  public List<Part> parts(SpaceFacts table) {
    access.require(BUILD_BRIDGES, table);
    return bridges.ofTable(table.id()).stream()
        .flatMap(
            mine ->
                bridges.find(mine.getBridgeId()).map(one -> new Part(mine, brief(one))).stream())
        .toList();
  }

  /**
   * How many bridges a table is asked to join.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not run it
   */
  public long countProposed(SpaceFacts table) {
    access.require(BUILD_BRIDGES, table);
    return bridges.ofTable(table.id()).stream().filter(voice -> !voice.isIn()).count();
  }

  /**
   * The tables that can be asked to join: those the actor may read, but this one.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not run it
   */
  public List<Space> others(SpaceFacts table) {
    access.require(BUILD_BRIDGES, table);
    return spaces.readable(NeighbourhoodTables.TABLE.id(), actor.get()).stream()
        .filter(one -> !one.getId().equals(table.id()))
        .toList();
  }

  /**
   * Proposes a bridge from a thread of a table to another table; when the thread is in a bridge
   * already, the other table is asked to join that one.
   *
   * @param thread a theme or project of the table
   * @param name what the bridge is called; read by everybody who reads one of its tables
   * @throws Refusal naming the field {@code thread}, {@code name} or {@code other}
   * @throws org.palabre.access.AccessDenied if the actor does not run the table
   */
  @Transactional
  public void propose(UUID table, UUID thread, String name, UUID other) {
    SpaceFacts facts = spaces.facts(table, actor.get());
    access.require(BUILD_BRIDGES, facts);
    requireThread(facts, thread);
    if (others(facts).stream().noneMatch(one -> one.getId().equals(other))) {
      throw new Refusal("other", "tables.bridge.other");
    }
    Bridge bridge =
        bridges
            .ofThread(thread)
            .flatMap(voice -> bridges.forChange(voice.getBridgeId()))
            .orElseGet(() -> begin(table, thread, name));
    boolean known =
        bridges.voices(List.of(bridge.getId())).stream()
            .anyMatch(voice -> voice.getSpaceId().equals(other));
    if (known) {
      throw new Refusal("other", "tables.bridge.asked");
    }
    bridges.add(new BridgeVoice(bridge.getId(), other));
  }

  /**
   * Joins a bridge that the table was asked to join, with a thread of its own.
   *
   * @param thread a theme or project of the table, or null
   * @param fresh the name of a theme to make for it when there is none
   * @throws Refusal if it is not asked any more, or the thread is not its own or in another bridge
   * @throws org.palabre.access.AccessDenied if the actor does not run the table
   */
  @Transactional
  public void join(UUID table, UUID bridge, UUID thread, String fresh) {
    SpaceFacts facts = spaces.facts(table, actor.get());
    access.require(BUILD_BRIDGES, facts);
    BridgeVoice mine =
        part(table, bridge)
            .filter(voice -> !voice.isIn())
            .orElseThrow(() -> new Refusal("", "tables.bridge.over"));
    if (thread == null) {
      mine.join(make(table, fresh));
      return;
    }
    requireThread(facts, thread);
    if (bridges.ofThread(thread).isPresent()) {
      throw new Refusal("thread", "tables.bridge.taken");
    }
    mine.join(thread);
  }

  /**
   * Takes a table out of a bridge, or declines to join it: its voice goes with it at once. A bridge
   * with fewer than two tables, asked ones included, is none.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not run the table
   */
  @Transactional
  public void leave(UUID table, UUID bridge) {
    access.require(BUILD_BRIDGES, table);
    part(table, bridge).ifPresent(bridges::remove);
    bridges
        .find(bridge)
        .filter(
            left -> {
              List<BridgeVoice> voices = bridges.voices(List.of(bridge));
              return voices.size() < FEWEST || voices.stream().noneMatch(BridgeVoice::isIn);
            })
        .ifPresent(bridges::remove);
  }

  /** A voice goes on with the theme that its own became part of, unless that has a bridge too. */
  @Transactional
  void follow(@Observes ThemesMerged merged) {
    bridges
        .ofThread(merged.from())
        .ifPresent(
            voice -> {
              if (bridges.ofThread(merged.into()).isEmpty()) {
                voice.follow(merged.into());
              } else {
                bridges.remove(voice);
              }
            });
  }

  private Bridge begin(UUID table, UUID thread, String name) {
    Bridge bridge = new Bridge(PlainText.line("name", name, Bridge.LONGEST));
    bridges.add(bridge);
    BridgeVoice first = new BridgeVoice(bridge.getId(), table);
    first.join(thread);
    bridges.add(first);
    return bridge;
  }

  private UUID make(UUID table, String name) {
    if (name == null || name.isBlank()) {
      throw new Refusal("thread", "tables.bridge.thread");
    }
    return grouping.create(table, ThemeDescription.named(name)).getId();
  }

  private Optional<BridgeVoice> part(UUID table, UUID bridge) {
    return bridges.forChange(bridge).stream()
        .flatMap(found -> bridges.voices(List.of(found.getId())).stream())
        .filter(voice -> voice.getSpaceId().equals(table))
        .findFirst();
  }

  private void requireThread(SpaceFacts table, UUID thread) {
    if (thread == null || threads.find(table, thread).isEmpty()) {
      throw new Refusal("thread", "tables.bridge.thread");
    }
  }

  private Brief brief(Bridge bridge) {
    return brief(bridge, bridges.voices(List.of(bridge.getId())));
  }

  private Brief brief(Bridge bridge, List<BridgeVoice> all) {
    List<BridgeVoice> in = all.stream().filter(BridgeVoice::isIn).toList();
    return new Brief(
        bridge, in.stream().flatMap(voice -> readable(voice).stream()).toList(), in.size());
  }

  /** Where to read a voice, if the actor may read its table and its thread. */
  private Optional<Place> readable(BridgeVoice voice) {
    return spaces
        .find(voice.getSpaceId())
        .filter(table -> isReadable(spaces.facts(table, actor.get()), voice.getThreadId()))
        .map(table -> new Place(table, voice.getThreadId()));
  }

  private boolean isReadable(SpaceFacts table, UUID thread) {
    return access.may(READ_SPACE, table)
        && (projects.find(table, thread).isPresent() || themes.find(table, thread).isPresent());
  }

  private View view(Brief brief) {
    List<Voice> voices =
        brief.places().stream()
            .flatMap(
                place ->
                    threads
                        .find(spaces.facts(place.table(), actor.get()), place.thread())
                        .map(thread -> new Voice(place.table(), thread))
                        .stream())
            .toList();
    return new View(brief.bridge(), voices, brief.tables());
  }

  /**
   * That a thread is shared.
   *
   * @param bridge the bridge
   * @param tables how many tables are in it
   */
  public record Shared(UUID bridge, int tables) {}

  /**
   * A bridge, and where its reader may read its voices.
   *
   * @param bridge the bridge
   * @param places the tables whose thread the reader may read
   * @param tables how many tables are in it, read or not
   */
  public record Brief(Bridge bridge, List<Place> places, int tables) {

    /** Whether at least two tables are in it. */
    public boolean isBuilt() {
      return tables >= FEWEST;
    }

    /** Whether it is there for its reader. */
    public boolean isShown() {
      return isBuilt() && !places.isEmpty();
    }

    /** How many tables are in it that the reader does not see. */
    public int hidden() {
      return tables - places.size();
    }
  }

  /**
   * Where a voice is read.
   *
   * @param table the table
   * @param thread its own theme or project
   */
  public record Place(Space table, UUID thread) {}

  /**
   * A bridge with its voices, as its reader may read it.
   *
   * @param bridge the bridge
   * @param voices what each table says
   * @param tables how many tables are in it, read or not
   */
  public record View(Bridge bridge, List<Voice> voices, int tables) {

    /** How many tables are in it that the reader does not see. */
    public int hidden() {
      return tables - voices.size();
    }
  }

  /**
   * What one table says of it.
   *
   * @param table the table
   * @param thread its own theme or project
   */
  public record Voice(Space table, SpeechThread thread) {}

  /**
   * A bridge that a table is in, or is asked to join.
   *
   * @param voice the table's part in it
   * @param brief the bridge, as the actor may read it
   */
  public record Part(BridgeVoice voice, Brief brief) {}
}
