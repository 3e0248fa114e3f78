package org.palabre.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.palabre.space.Space;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.web.address.Here;
import org.palabre.web.page.Front.Entry;

/**
 * What stands at the top of every page of a space: the way to it, and what is unusual about it.
 * {@code #{spaceHead}} in pages.
 */
@Named
@RequestScoped
public class SpaceHead {

  private final Front front;
  private final Here here;

  /** For the container's proxy. */
  protected SpaceHead() {
    this(null, null);
  }

  @Inject
  SpaceHead(Front front, Here here) {
    this.front = front;
    this.here = here;
  }

  /** The pages that lead to the space: the menu's entries it lies below. */
  public List<Entry> getTrail() {
    return front.getMenu().stream()
        .filter(entry -> !entry.link().equals(here.link("/")))
        .filter(entry -> here.link(here.getSpaceAddress()).startsWith(entry.link() + "/"))
        .toList();
  }

  /** What a visitor should know before reading: nothing of a public space at work. */
  public List<Tag> getTags() {
    Space space = here.getSpace();
    List<Tag> tags = new ArrayList<>();
    if (space.getStage() != Stage.OPEN) {
      tags.add(new Tag(word("space.stage." + space.getStage()), "wait"));
    }
    if (space.getVisibility() != Visibility.PUBLIC) {
      tags.add(new Tag(word("space.visibility." + space.getVisibility()), ""));
    }
    return tags;
  }

  private String word(String key) {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
        .getString(key);
  }

  /**
   * A word on a coloured ground.
   *
   * @param word what it says
   * @param mood {@code wait}, {@code late}, {@code done}, or empty
   */
  public record Tag(String word, String mood) {}
}
