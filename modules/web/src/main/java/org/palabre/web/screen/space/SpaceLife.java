package org.palabre.web.screen.space;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.palabre.space.SpaceSettings;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/** Where a space is in its life, and its next step or the one back. */
@Named
@RequestScoped
public class SpaceLife {

  @Inject private SpaceSettings settings;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;

  /** The four stages, in their order. */
  public List<Step> getSteps() {
    int now = now().ordinal();
    return Arrays.stream(Stage.values())
        .map(
            stage ->
                new Step(
                    stage.name(),
                    stage.ordinal() + 1,
                    stage.ordinal() == now ? "now" : stage.ordinal() < now ? "" : "todo"))
        .toList();
  }

  /** The next stage's name, or null at the end. */
  public String getNext() {
    return beside(1).map(Stage::name).orElse(null);
  }

  /** The name of the stage before, or null at the beginning. */
  public String getBack() {
    return beside(-1).map(Stage::name).orElse(null);
  }

  /**
   * Moves the space.
   *
   * @param from the stage the page showed
   * @param to the stage the button named
   */
  public void move(String from, String to) {
    boolean moved =
        refusals.explain(
            "life", () -> settings.move(here.spaceId(), Stage.valueOf(from), Stage.valueOf(to)));
    if (moved) {
      done.at(here.getSpaceAddress() + "/settings/life", "moved");
    }
  }

  private Optional<Stage> beside(int step) {
    int at = now().ordinal() + step;
    return at < 0 || at >= Stage.values().length
        ? Optional.empty()
        : Optional.of(Stage.values()[at]);
  }

  private Stage now() {
    return here.getSpace().getStage();
  }

  /**
   * One stage as the page draws it.
   *
   * @param stage its name
   * @param number its place, from 1
   * @param mood {@code now}, {@code todo}, or empty for what is past
   */
  public record Step(String stage, int number, String mood) {}
}
