package org.palabre.web.project;

import java.util.UUID;
import org.palabre.web.address.Here;

/** Where the pages of a space's projects are. */
final class ProjectLinks {

  private ProjectLinks() {}

  /** A project's own page: its thread. */
  static String project(Here here, UUID id) {
    return here.link(here.getSpaceAddress()) + "/threads/" + id;
  }
}
