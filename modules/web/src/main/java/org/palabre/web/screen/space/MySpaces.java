package org.palabre.web.screen.space;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.access.PlatformPermission;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.web.address.Here;

/** The spaces of whoever is signed in: {@code #{mySpaces}}. */
@Named
@RequestScoped
public class MySpaces {

  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;
  @Inject private Access access;
  @Inject private SpaceWords words;
  @Inject private Here here;
  private List<Mine> all;

  /** All of them, by name. */
  public List<Mine> getAll() {
    if (all == null) {
      all = spaces.of(actor.get()).stream().map(this::mine).toList();
    }
    return all;
  }

  /** Whether they may make another. */
  public boolean isCreating() {
    return access.may(PlatformPermission.CREATE_SPACE);
  }

  private Mine mine(Spaces.Mine found) {
    Space space = found.space();
    List<String> roles =
        found.roles().stream().map(role -> words.role(space.getKind(), role)).toList();
    return new Mine(
        space.getName(),
        here.link(words.address(space)),
        words.kind(space.getKind()),
        String.join(", ", roles),
        space.getStage() == Stage.OPEN ? "" : space.getStage().name());
  }

  /**
   * One space of mine.
   *
   * @param name its name
   * @param link its address
   * @param kind what its kind is called
   * @param roles my roles there, in words
   * @param stage its stage when it is not open; otherwise empty
   */
  public record Mine(String name, String link, String kind, String roles, String stage) {}
}
