package org.palabre.web.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.Page;
import org.palabre.spi.PluginManifest;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceKind;
import org.palabre.spi.Tool;
import org.palabre.web.address.Destination.Place;

/**
 * Finds where an address leads. Addresses of a plugin: {@code /<plugin>} is its page {@code index},
 * {@code /<plugin>/<page>} another of its pages, {@code /<plugin>/<space>} the first tool of a
 * space that the actor may open, {@code /<plugin>/<space>/<tool>} a tool, {@code
 * /<plugin>/<space>/<tool>/<page>} a further page of it, {@code /<plugin>/<space>/<tool>/<id>} its
 * page of one item, {@code /<plugin>/<page>/<id>} a page of one thing outside any space. Nothing of
 * a plugin that is off is found.
 */
@ApplicationScoped
public class Directory {

  /** The id of an item of a tool; no view has such a name. */
  private static final Pattern ITEM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final PluginRegistry plugins;
  private final Spaces spaces;
  private final Access access;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected Directory() {
    this(null, null, null, null);
  }

  @Inject
  Directory(PluginRegistry plugins, Spaces spaces, Access access, CurrentActor actor) {
    this.plugins = plugins;
    this.spaces = spaces;
    this.access = access;
    this.actor = actor;
  }

  /**
   * Where an address leads.
   *
   * @param address without language prefix, starting with a slash
   */
  public Optional<Destination> find(String address) {
    Optional<Destination> own = findOwn(address);
    if (own.isPresent()) {
      return own;
    }
    String[] parts = address.substring(1).split("/", -1);
    return plugins.active().stream()
        .filter(manifest -> manifest.id().equals(parts[0]))
        .findFirst()
        .flatMap(manifest -> findIn(manifest, parts));
  }

  /**
   * The tools of a space that are on, in the order of its tabs; last what every space has: what it
   * is, and its settings.
   */
  public List<Tool> tools(Space space) {
    List<Tool> all = allTools();
    List<Tool> on = new ArrayList<>();
    for (String id : space.getTools()) {
      all.stream().filter(tool -> tool.id().equals(id)).forEach(on::add);
    }
    on.add(PlatformPages.ABOUT);
    on.add(PlatformPages.SETTINGS);
    return on;
  }

  /** Every tool a space may have: the platform's, then those of the active plugins. */
  public List<Tool> allTools() {
    List<Tool> all = new ArrayList<>(PlatformPages.tools());
    all.addAll(plugins.tools());
    return all;
  }

  private static Optional<Destination> findOwn(String address) {
    Page page = PlatformPages.at(address);
    if (page != null) {
      return Optional.of(own(page, ""));
    }
    int slash = address.lastIndexOf('/');
    Page parent = PlatformPages.below(address.substring(0, slash));
    String rest = address.substring(slash + 1);
    return parent == null || rest.isEmpty() ? Optional.empty() : Optional.of(own(parent, rest));
  }

  private static Destination own(Page page, String rest) {
    return new Destination(
        view(PlatformPages.FOLDER, page), page, Optional.empty(), Optional.empty(), rest);
  }

  private Optional<Destination> findIn(PluginManifest manifest, String[] parts) {
    if (parts.length == 1 || (parts.length == 2 && !parts[1].equals("index"))) {
      String view = parts.length == 1 ? "index" : parts[1];
      Optional<Page> page =
          manifest.pages().stream().filter(p -> p.view().equals(view) && !p.ofItem()).findFirst();
      if (page.isPresent()) {
        return page.map(
            p ->
                new Destination(
                    view(manifest.id(), p), p, Optional.of(manifest.id()), Optional.empty()));
      }
    }
    if (parts.length == 3 && ITEM.matcher(parts[2]).matches()) {
      return manifest.pages().stream()
          .filter(p -> p.view().equals(parts[1]) && p.ofItem())
          .findFirst()
          .map(
              p ->
                  new Destination(
                      view(manifest.id(), p),
                      p,
                      Optional.of(manifest.id()),
                      Optional.empty(),
                      parts[2]));
    }
    return parts.length < 2
        ? Optional.empty()
        : space(manifest, parts[1]).flatMap(space -> findIn(manifest, space, parts));
  }

  private Optional<Space> space(PluginManifest manifest, String slug) {
    for (SpaceKind kind : manifest.spaceKinds()) {
      Optional<Space> space = spaces.find(kind.id(), slug);
      if (space.isPresent()) {
        return space;
      }
    }
    return Optional.empty();
  }

  private Optional<Destination> findIn(PluginManifest manifest, Space space, String[] parts) {
    if (parts.length > 4) {
      return Optional.empty();
    }
    List<Tool> tools = tools(space);
    Optional<Tool> tool =
        parts.length == 2
            ? Optional.of(firstTool(space, tools))
            : tools.stream().filter(t -> t.segment().equals(parts[2])).findFirst();
    return tool.flatMap(
        found -> page(found, parts).map(page -> destination(manifest, space, found, page, parts)));
  }

  /** The first tool the actor may open; the first of all for somebody who may open none. */
  private Tool firstTool(Space space, List<Tool> tools) {
    SpaceFacts facts = spaces.facts(space, actor.get());
    return tools.stream()
        .filter(tool -> access.may(tool.pages().get(0).permission(), facts))
        .findFirst()
        .orElse(tools.get(0));
  }

  private static Optional<Page> page(Tool tool, String[] parts) {
    if (parts.length < 4) {
      return Optional.of(tool.pages().get(0));
    }
    boolean item = ITEM.matcher(parts[3]).matches();
    return tool.pages().stream()
        .skip(1)
        .filter(page -> item ? page.ofItem() : !page.ofItem() && page.view().equals(parts[3]))
        .findFirst();
  }

  private Destination destination(
      PluginManifest manifest, Space space, Tool tool, Page page, String[] parts) {
    Optional<String> owner = plugins.ownerOfTool(tool.id());
    return new Destination(
        view(owner.orElse(PlatformPages.FOLDER), page),
        page,
        owner,
        Optional.of(
            new Place(
                space,
                "/" + manifest.id() + "/" + space.getSlug(),
                tool,
                page.ofItem() ? Optional.of(UUID.fromString(parts[3])) : Optional.empty())));
  }

  private static String view(String folder, Page page) {
    return "/WEB-INF/" + folder + "/" + page.view() + ".xhtml";
  }
}
