package org.palabre.web.attendance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.palabre.attendance.MeetingPaths;
import org.palabre.attendance.Registration.Place;
import org.palabre.attendance.RegistrationLinks;
import org.palabre.attendance.RegistrationLinks.Held;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/** Where the link of a mail about a registration leads: confirm, change, take back. */
@Named
@RequestScoped
public class RegistrationScreen {

  @Inject private RegistrationLinks links;
  @Inject private MeetingPaths paths;
  @Inject private WishFields fields;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Held> held = Optional.empty();

  @PostConstruct
  void load() {
    held = token().flatMap(links::find);
    held.ifPresent(one -> fields.show(one.registration(), one.needs()));
  }

  /** Means it. */
  public void confirm() {
    Place[] place = new Place[1];
    if (refusals.explain("confirm", () -> place[0] = links.confirm(known()))) {
      done.at(here.getAddress(), place[0].name());
    }
  }

  /** Comes otherwise. */
  public void change() {
    if (refusals.explain("own", () -> links.change(known(), fields.wish()))) {
      done.at(here.getAddress(), "changed");
    }
  }

  /** Does not come. */
  public void leave() {
    if (refusals.explain("leave", () -> links.leave(known()))) {
      done.at(here.getAddress(), "left");
    }
  }

  private UUID known() {
    return token().orElseThrow(() -> new Refusal("", "registration.gone"));
  }

  private Optional<UUID> token() {
    try {
      return Optional.of(UUID.fromString(here.getRest()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What the link belongs to; null when it leads nowhere any more. */
  public Held getHeld() {
    return held.orElse(null);
  }

  /** Whether it was not confirmed yet. */
  public boolean isAsked() {
    return held.filter(one -> one.registration().getPlace() == Place.ASKED).isPresent();
  }

  /** Whether it waits for a place. */
  public boolean isWaiting() {
    return held.filter(one -> one.registration().getPlace() == Place.WAITING).isPresent();
  }

  /** The meeting; null when whoever registered may not read it any more. */
  public Meeting getMeeting() {
    return held.flatMap(Held::meeting).orElse(null);
  }

  /** When the meeting is. */
  public String getWhen() {
    return held.flatMap(Held::meeting)
        .map(one -> here.wording().span(one.getStartsAt(), one.getEndsAt()))
        .orElse("");
  }

  /** The address of the meeting's page; null while it is nowhere. */
  public String getLink() {
    return held.flatMap(Held::meeting).flatMap(paths::page).map(here::link).orElse(null);
  }
}
