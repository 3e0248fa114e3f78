package org.palabre.spi;

import java.util.List;

/**
 * A kind of space: table, council, edition of a participatory budget…
 *
 * <p>Spaces of this kind live at {@code /<plugin id>/<slug>}. Labels are the bundle's keys {@code
 * kind.<id>} and, for each role, {@code role.<role>}.
 *
 * @param id unique over all plugins, kept in the database as text that survives its plugin
 * @param tools the ids of the tools a new space starts with, in the order of its tabs
 * @param roles what a member of such a space can be; the first is a plain member's
 * @param leadRole the role that runs the space; its creator gets it
 */
public record SpaceKind(String id, List<String> tools, List<String> roles, String leadRole) {

  /** Copies the lists and refuses a lead role that is not one of the roles. */
  public SpaceKind {
    tools = List.copyOf(tools);
    roles = List.copyOf(roles);
    if (!roles.contains(leadRole)) {
      throw new IllegalArgumentException(
          "The lead role %s of %s must be one of its roles.".formatted(leadRole, id));
    }
  }
}
