package org.palabre.spi;

/**
 * A page, the permission it asks for, and which of the two kinds it is. A view that no page
 * declares is not served.
 *
 * @param view the view's name, {@code index} for {@code META-INF/resources/WEB-INF/<plugin
 *     id>/index.xhtml}
 * @param permission what a visitor must be allowed to do to see it
 * @param kind reading or working
 * @param ofItem whether it shows one item of its tool, whose id ends the address
 */
public record Page(String view, Permission permission, Kind kind, boolean ofItem) {

  /** The two kinds of pages. */
  public enum Kind {
    /**
     * Plain HTML: no form, no cookie, no inline script; a second read that finds nothing new
     * answers 304.
     */
    READING,
    /** Faces and PrimeFaces, with forms; never stored by a cache. */
    WORKING
  }

  /** A reading page. */
  public static Page reading(String view, Permission permission) {
    return new Page(view, permission, Kind.READING, false);
  }

  /** A working page. */
  public static Page working(String view, Permission permission) {
    return new Page(view, permission, Kind.WORKING, false);
  }

  /**
   * This page for one item of its tool: it is found at {@code /<plugin>/<space>/<tool>/<id>}, where
   * the id is a UUID, which the page reads as {@code here.item}; a page outside any space at {@code
   * /<plugin>/<view>/<id>}, where it reads {@code here.rest}. It answers "not found" itself when
   * there is no such item.
   */
  public Page forItem() {
    return new Page(view, permission, kind, true);
  }
}
