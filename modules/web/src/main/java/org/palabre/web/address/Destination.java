package org.palabre.web.address;

import java.util.Optional;
import java.util.UUID;
import org.palabre.space.Space;
import org.palabre.spi.Page;
import org.palabre.spi.Tool;

/**
 * Where an address leads.
 *
 * @param viewId the Facelets view, {@code /WEB-INF/tables/index.xhtml}
 * @param page what the view was declared as
 * @param plugin the plugin it belongs to; empty for the platform's own pages
 * @param place the space and tool it is in; empty outside any
 * @param rest the last part of the address when the page takes one, such as the token of a one-time
 *     link; otherwise empty
 */
public record Destination(
    String viewId, Page page, Optional<String> plugin, Optional<Place> place, String rest) {

  /** A destination whose address has no further part. */
  public Destination(String viewId, Page page, Optional<String> plugin, Optional<Place> place) {
    this(viewId, page, plugin, place, "");
  }

  /**
   * A tool of a space.
   *
   * @param space the space
   * @param address the space's address without language, {@code /tables/la-busserine}
   * @param tool the tool shown
   * @param item the id that ends the address, on a page of one item of the tool
   */
  public record Place(Space space, String address, Tool tool, Optional<UUID> item) {}
}
