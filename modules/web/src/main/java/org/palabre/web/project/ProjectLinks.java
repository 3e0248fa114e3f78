package org.palabre.web.project;

import java.util.UUID;
import org.palabre.web.address.Here;
import org.palabre.web.address.PlatformPages;

/** Where the pages of a space's projects are. */
final class ProjectLinks {

  private ProjectLinks() {}

  /** A project's own page, which is its thread; null in a space without threads. */
  static String project(Here here, UUID id) {
    return isThreaded(here) ? here.link(here.getSpaceAddress()) + "/threads/" + id : null;
  }

  /** Whether this space has threads. */
  static boolean isThreaded(Here here) {
    return here.getSpace().getTools().contains(PlatformPages.THREADS.id());
  }
}
