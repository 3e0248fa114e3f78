package org.palabre.web.screen.space;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.space.Description;
import org.palabre.space.SpaceSettings;
import org.palabre.space.Spaces;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/**
 * What a space says of itself. It remembers what was shown when the page was opened: when somebody
 * else changed it since, the page says what they made of it, keeps what was typed, and takes it at
 * the next try.
 */
@Named
@ViewScoped
public class DescribeSpace extends DescriptionFields {

  private static final long serialVersionUID = 1L;

  @Inject private SpaceSettings settings;
  @Inject private Spaces spaces;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Description seen;
  private boolean overtaken;

  @PostConstruct
  void load() {
    seen = here.getSpace().description();
    show(seen);
  }

  /** Keeps the changes. */
  public void save() {
    UUID space = here.spaceId();
    overtaken = false;
    try {
      settings.describe(space, seen, wanted());
      done.at(here.getSpaceAddress() + "/settings", "described");
    } catch (Refusal refusal) {
      if (refusal.key().equals("space.overtaken")) {
        overtaken = true;
        seen = spaces.find(space).orElseThrow().description();
      }
      refusals.show("space", refusal);
    }
  }

  /** Whether somebody else's change was just found. */
  public boolean isOvertaken() {
    return overtaken;
  }

  /** What is kept now. */
  public Description getSeen() {
    return seen;
  }
}
