package org.palabre.web.attendance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.ResourceBundle;
import org.palabre.attendance.Guest;
import org.palabre.attendance.Registration;
import org.palabre.attendance.Registration.Place;
import org.palabre.attendance.RegistrationTerms;
import org.palabre.attendance.Registrations;
import org.palabre.attendance.Registrations.Offer;
import org.palabre.web.address.Here;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.news.MailBrake;
import org.palabre.web.screen.Form;
import org.palabre.web.session.RemoteAddress;

/** Registering for a meeting, with an account or by an address. */
@Named
@RequestScoped
public class RegisterForm {

  private static final String PAGE = "register";

  @Inject private Registrations registrations;
  @Inject private MeetingAtHand atHand;
  @Inject private WishFields fields;
  @Inject private MailBrake brake;
  @Inject private RemoteAddress addresses;
  @Inject private Form form;
  @Inject private Refusals refusals;
  @Inject private Here here;
  private Optional<Offer> offer = Optional.empty();
  private Optional<Registration> mine = Optional.empty();
  private FormKey key = FormKey.fresh();
  private String name;
  private String email;
  private String phone;

  @PostConstruct
  void load() {
    if (atHand.getMeeting() == null) {
      return;
    }
    offer = registrations.offer(atHand.getMeeting());
    mine = registrations.mine(atHand.id());
    mine.ifPresent(one -> fields.show(one, registrations.myNeeds(atHand.id())));
  }

  /** Registers whoever is signed in, or changes how they come. */
  public void register() {
    Place[] place = new Place[1];
    boolean changes = mine.isPresent();
    boolean kept =
        refusals.explain(
            "own",
            () ->
                place[0] =
                    registrations.register(
                        here.facts(), atHand.id(), fields.wish(), here.getLang()));
    if (kept) {
      atHand.done(PAGE, changes ? "changed" : place[0].name());
    }
  }

  /** Takes it back. */
  public void leave() {
    if (refusals.explain("leave", () -> registrations.leave(here.facts(), atHand.id()))) {
      atHand.done(PAGE, "left");
    }
  }

  /** Asks the address typed whether it means it. */
  public void ask() {
    boolean asked =
        refusals.explain(
            "guest",
            () -> {
              Guest guest = Guest.typed(name, email, phone);
              brake.count(addresses.of(form.request()));
              registrations.ask(
                  here.facts(), atHand.id(), guest, fields.wish(), here.getLang(), key.id());
            });
    if (asked) {
      atHand.done(PAGE, email == null || email.isBlank() ? "called" : "asked");
    }
  }

  /** How one registers; null when nobody ever does. */
  public RegistrationTerms getTerms() {
    return offer.map(Offer::terms).orElse(null);
  }

  /** Whether one can register now. */
  public boolean isOpen() {
    return offer.filter(Offer::isOpen).isPresent();
  }

  /** Why one cannot. */
  public String getClosed() {
    String why = offer.flatMap(Offer::closed).orElse("registration.closed");
    return words().getString(why);
  }

  /** How many places are left, in words; null when they are not counted. */
  public String getLeft() {
    return offer
        .filter(one -> one.terms().capacity() != null)
        .map(one -> here.say(words().getString("registration.left"), one.left()))
        .orElse(null);
  }

  /** Whether whoever registers now waits for a place. */
  public boolean isFull() {
    return offer.filter(Offer::isFull).isPresent();
  }

  /** Until when one registers, in words; null until it begins. */
  public String getUntil() {
    return offer
        .map(one -> one.terms().closesAt())
        .map(
            at ->
                here.wording().day(at.toLocalDate()) + ", " + here.wording().time(at.toLocalTime()))
        .orElse(null);
  }

  /** The visitor's own registration; null when they have none. */
  public Registration getMine() {
    return mine.orElse(null);
  }

  /** Whether the visitor waits for a place. */
  public boolean isWaiting() {
    return mine.filter(one -> one.getPlace() == Place.WAITING).isPresent();
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }
}
