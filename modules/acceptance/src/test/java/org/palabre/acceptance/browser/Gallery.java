package org.palabre.acceptance.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;

/** Pictures of every page, width and state, below {@code target/gallery}, to be looked at. */
final class Gallery {

  private static final Path FOLDER = Path.of("target", "gallery");

  private final Map<String, StringBuilder> rows = new TreeMap<>();
  private final String index;

  /** Shown by the page with this name in the folder. */
  Gallery(String index) {
    this.index = index;
  }

  /**
   * Looks at what a window shows as every page is looked at: targets large enough, nothing that axe
   * finds, nothing that sticks out at 320 px; with a picture of it at a desk and on a phone.
   */
  void look(String view, String state, Window window, SoftAssertions faults) {
    window.widen(Window.DESK);
    faults.assertThat(window.smallTargets()).as("lower than 46 px").isEmpty();
    add(view, state, Window.DESK, window);
    window.widen(Window.PHONE);
    faults.assertThat(window.accessibilityFaults()).as("axe, %d px", Window.PHONE).isEmpty();
    add(view, state, Window.PHONE, window);
    window.widen(Window.NARROWEST);
    faults.assertThat(window.sidewaysOverflow()).as("sticks out at 320 px").isEmpty();
  }

  /** The same on the way: the window is as wide as at a desk again, and faults are told at once. */
  void look(String view, String state, Window window) {
    SoftAssertions faults = new SoftAssertions();
    look(view, state, window, faults);
    window.widen(Window.DESK);
    faults.assertAll();
  }

  /** Takes a picture of what the window shows. */
  void add(String view, String state, int width, Window window) {
    String file = "%s-%s-%d.jpg".formatted(view.replace('/', '-'), state, width);
    window.picture(FOLDER.resolve(file));
    synchronized (rows) {
      rows.computeIfAbsent(view, v -> new StringBuilder())
          .append(
              "<figure><a href=\"%s\"><img src=\"%s\" alt=\"\" width=\"%d\" loading=\"lazy\"></a><figcaption>%s, %d px</figcaption></figure>"
                  .formatted(file, file, width / 3, state, width));
    }
  }

  /** Writes the page that shows them all. */
  void writeIndex() {
    StringBuilder html =
        new StringBuilder(
            "<!DOCTYPE html><html lang=\"en\"><meta"
                + " charset=\"utf-8\"><title>Gallery</title><style>body{font:16px"
                + " sans-serif;margin:24px}section{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}figure{margin:0}img{border:1px"
                + " solid #888}h2{flex-basis:100%}</style><h1>Every page, width and state</h1>");
    rows.forEach(
        (view, figures) ->
            html.append("<section><h2>%s</h2>%s</section>".formatted(view, figures)));
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(index), html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
