package org.palabre.web.news;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.notification.NewsChoices;
import org.palabre.notification.Rhythm;
import org.palabre.space.Spaces;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/** How often one wants news by mail, and of which of one's spaces none. */
@Named
@RequestScoped
public class NewsSettings {

  @Inject private NewsChoices choices;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Rhythm rhythm;
  private List<String> muted = new ArrayList<>();

  @PostConstruct
  void load() {
    rhythm = choices.rhythm();
    muted = new ArrayList<>(choices.muted().stream().map(UUID::toString).toList());
  }

  /** Keeps the choice. */
  public void save() {
    if (refusals.explain(
        "settings",
        () -> {
          choices.choose(rhythm, here.getLang());
          choices.mute(muted.stream().map(UUID::fromString).toList());
        })) {
      done.at("/news", "saved");
    }
  }

  /** How often one may want them. */
  public Rhythm[] getRhythms() {
    return Rhythm.values();
  }

  /** The spaces one is in, and those everybody reads. */
  public List<Choice> getSpaces() {
    List<Choice> found = new ArrayList<>();
    spaces
        .of(actor.get())
        .forEach(
            mine -> found.add(new Choice(mine.space().getId().toString(), mine.space().getName())));
    spaces.everybodys().stream()
        .map(space -> new Choice(space.getId().toString(), space.getName()))
        .filter(choice -> !found.contains(choice))
        .forEach(found::add);
    return found;
  }

  public Rhythm getRhythm() {
    return rhythm;
  }

  public void setRhythm(Rhythm rhythm) {
    this.rhythm = rhythm;
  }

  public List<String> getMuted() {
    return muted;
  }

  public void setMuted(List<String> muted) {
    this.muted = muted;
  }

  /**
   * A space.
   *
   * @param id its id
   * @param name its name
   */
  public record Choice(String id, String name) {}
}
