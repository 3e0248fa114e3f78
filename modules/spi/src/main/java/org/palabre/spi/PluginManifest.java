package org.palabre.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A plugin's table of contents.
 *
 * <pre>{@code
 * return PluginManifest.of("council")
 *     .entities(Council.class, Seat.class)
 *     .permissions(CouncilPermission.values())
 *     .pages(Page.reading("index", CouncilPermission.READ_COUNCILS))
 *     .menu("index")
 *     .spaceKind(COUNCIL)
 *     .tools(SEATS, REFERRALS)
 *     .build();
 * }</pre>
 *
 * @param id the plugin's name everywhere: URL segment, table prefix, view folder, resource bundle
 *     and EL variable
 * @param entities every JPA entity of the jar
 * @param permissions every permission its pages and actions ask for
 * @param pages its pages outside any space, each with the permission it asks for
 * @param menu the pages shown in the main menu, in order
 * @param spaceKinds the kinds of space it brings
 * @param tools the tools it offers to spaces, its own and others'
 */
public record PluginManifest(
    String id,
    List<Class<?>> entities,
    List<Permission> permissions,
    List<Page> pages,
    List<String> menu,
    List<SpaceKind> spaceKinds,
    List<Tool> tools) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{2,19}");

  /**
   * Copies the lists and refuses an id that could not serve as URL segment, table prefix and
   * variable.
   */
  public PluginManifest {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "The plugin id \"%s\" must be 3 to 20 lower-case letters and digits and start with a letter."
              .formatted(id));
    }
    entities = List.copyOf(entities);
    permissions = List.copyOf(permissions);
    pages = List.copyOf(pages);
    menu = List.copyOf(menu);
    spaceKinds = List.copyOf(spaceKinds);
    tools = List.copyOf(tools);
  }

  /**
   * Starts the manifest of the plugin {@code id}.
   *
   * @param id {@code [a-z][a-z0-9]{2,19}}
   * @return a builder with nothing else in it
   */
  public static Builder of(String id) {
    return new Builder(id);
  }

  /** Collects the entries of a manifest; every method may be called several times. */
  public static final class Builder {

    private final String id;
    private final List<Class<?>> entities = new ArrayList<>();
    private final List<Permission> permissions = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<String> menu = new ArrayList<>();
    private final List<SpaceKind> spaceKinds = new ArrayList<>();
    private final List<Tool> tools = new ArrayList<>();

    private Builder(String id) {
      this.id = id;
    }

    /**
     * Lists the plugin's JPA entities; one that is in the jar and not here sets the plugin aside.
     */
    public Builder entities(Class<?>... classes) {
      entities.addAll(List.of(classes));
      return this;
    }

    /** Lists the permissions of the plugin, usually {@code XPermission.values()}. */
    public Builder permissions(Permission... values) {
      permissions.addAll(List.of(values));
      return this;
    }

    /**
     * Adds pages outside any space: the view {@code META-INF/resources/WEB-INF/<id>/<view>.xhtml}
     * at the address {@code /<id>/<view>}.
     */
    public Builder pages(Page... added) {
      pages.addAll(List.of(added));
      return this;
    }

    /** Puts pages in the main menu; the label of one is the bundle's key {@code menu.<view>}. */
    public Builder menu(String... views) {
      menu.addAll(List.of(views));
      return this;
    }

    /** Adds a kind of space. */
    public Builder spaceKind(SpaceKind kind) {
      spaceKinds.add(kind);
      return this;
    }

    /** Adds tools. */
    public Builder tools(Tool... offered) {
      tools.addAll(List.of(offered));
      return this;
    }

    /** Closes the manifest. */
    public PluginManifest build() {
      return new PluginManifest(id, entities, permissions, pages, menu, spaceKinds, tools);
    }
  }
}
