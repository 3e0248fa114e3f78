package org.palabre.web.attendance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.attendance.Forgetting;
import org.palabre.attendance.Guest;
import org.palabre.attendance.Registration.Place;
import org.palabre.attendance.RegistrationTerms;
import org.palabre.attendance.RegistrationWork;
import org.palabre.attendance.RegistrationWork.Decided;
import org.palabre.attendance.RegistrationWork.Registered;
import org.palabre.attendance.SpecialNeeds;
import org.palabre.attendance.Wish;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedDate;
import org.palabre.web.form.TypedNumber;
import org.palabre.web.form.TypedTime;

/** Registration as those see it who hold the meeting: how it works, and who comes. */
@Named
@RequestScoped
public class RegisteredScreen {

  private static final String PAGE = "registered";

  @Inject private RegistrationWork work;
  @Inject private MeetingAtHand atHand;
  @Inject private Refusals refusals;
  @Inject private Here here;
  private Optional<Decided> decided = Optional.empty();
  private List<Registered> all = List.of();
  private FormKey key = FormKey.fresh();
  private boolean refused;
  private List<String> meanwhile = List.of();
  private int version;
  private boolean open = true;
  private String capacity;
  private String day;
  private String time;
  private String companions = "2";
  private boolean needsAsked;
  private String name;
  private String email;
  private String phone;
  private String heads;

  @PostConstruct
  void load() {
    if (atHand.getMeeting() == null) {
      return;
    }
    decided = work.decided(here.spaceId(), atHand.id());
    decided.ifPresent(this::show);
    all = work.registered(here.spaceId(), atHand.id());
  }

  private void show(Decided before) {
    RegistrationTerms kept = before.terms();
    version = before.version();
    open = kept.open();
    capacity = kept.capacity() == null ? "" : kept.capacity().toString();
    day = kept.closesAt() == null ? "" : TypedDate.write(kept.closesAt().toLocalDate());
    time = kept.closesAt() == null ? "" : TypedTime.write(kept.closesAt().toLocalTime());
    companions = Integer.toString(kept.companionsMost());
    needsAsked = kept.needsAsked();
  }

  /**
   * Keeps how one registers. When somebody else decided otherwise meanwhile, the page says what
   * they decided, keeps what was typed, and takes it at the next try.
   */
  public void decide() {
    refused = !refusals.explain("terms", this::decideAsTyped);
    if (!refused) {
      atHand.done(PAGE, "decided");
    }
  }

  private void decideAsTyped() {
    RegistrationTerms typed =
        new RegistrationTerms(
            open,
            TypedNumber.read("capacity", capacity),
            closesAt(),
            TypedNumber.read("companions", companions, 0),
            needsAsked);
    try {
      work.decide(here.spaceId(), atHand.id(), version, typed);
    } catch (Refusal refusal) {
      if (refusal.key().equals("registered.overtaken")) {
        decided = work.decided(here.spaceId(), atHand.id());
        decided.ifPresent(other -> carryOnFrom(other, typed));
      }
      throw refusal;
    }
  }

  private void carryOnFrom(Decided other, RegistrationTerms typed) {
    version = other.version();
    meanwhile = new OtherTerms(here).than(typed, other.terms());
  }

  /** A day alone means its end. */
  private LocalDateTime closesAt() {
    LocalDate on = TypedDate.read("day", day);
    LocalTime at = TypedTime.read("time", time);
    if (on == null && at != null) {
      throw new Refusal("day", "registered.day.needed");
    }
    if (on == null) {
      return null;
    }
    LocalDateTime end = at == null ? on.atTime(23, 59) : on.atTime(at);
    LocalDateTime begins = atHand.getMeeting().getStartsAt();
    return at == null && on.equals(begins.toLocalDate()) ? begins : end;
  }

  /** Registers somebody who called or came by. */
  public void add() {
    boolean added =
        refusals.explain(
            "add",
            () ->
                work.add(
                    here.spaceId(),
                    atHand.id(),
                    Guest.typed(name, email, phone),
                    new Wish(TypedNumber.read("heads", heads, 0), true, false, SpecialNeeds.NONE),
                    here.getLang(),
                    key.id()));
    if (added) {
      atHand.done(PAGE, "added");
    }
  }

  /** Gives somebody who was called a place, or strikes somebody out: the button carries who. */
  public void decideOne() {
    if (!Sent.isPostback()) {
      return;
    }
    Optional<UUID> yes = Sent.id("yes");
    Optional<UUID> no = Sent.id("no");
    boolean did =
        refusals.explain(
            "list",
            () -> {
              yes.ifPresent(id -> work.confirm(here.spaceId(), atHand.id(), id));
              no.ifPresent(id -> work.remove(here.spaceId(), atHand.id(), id));
            });
    if (did && (yes.isPresent() || no.isPresent())) {
      atHand.done(PAGE, yes.isPresent() ? "confirmed" : "removed");
    }
  }

  /** Whether it was ever decided how one registers. */
  public boolean isDecided() {
    return decided.isPresent();
  }

  /** Whether how one registers is in sight: until it is decided, and once it was refused. */
  public boolean isUnfolded() {
    return decided.isEmpty() || refused;
  }

  /** What somebody else decided meanwhile, otherwise than it was typed. */
  public List<String> getMeanwhile() {
    return meanwhile;
  }

  /** How it stands, in one line. */
  public String getSum() {
    long placed = heads(Place.PLACED);
    Optional<Integer> capacity = decided.map(known -> known.terms().capacity());
    return capacity.isPresent()
        ? here.say(word("registered.sum.of"), placed, capacity.get(), heads(Place.WAITING))
        : here.say(word("registered.sum"), placed);
  }

  private long heads(Place place) {
    return of(place).stream().mapToLong(one -> 1L + one.registration().getCompanions()).sum();
  }

  /** What those who have a place need, added up; null when nobody needs anything. */
  public String getNeeds() {
    List<SpecialNeeds> needs = of(Place.PLACED).stream().map(Registered::needs).toList();
    long children = needs.stream().mapToLong(SpecialNeeds::children).sum();
    long interpreters = needs.stream().filter(one -> !one.interpreter().isEmpty()).count();
    long access = needs.stream().filter(one -> !one.access().isEmpty()).count();
    return children + interpreters + access == 0
        ? null
        : here.say(word("registered.needs"), children, interpreters, access);
  }

  private String word(String key) {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
        .getString(key);
  }

  /** Those who have a place. */
  public List<Registered> getPlaced() {
    return of(Place.PLACED);
  }

  /** Those who wait for one. */
  public List<Registered> getWaiting() {
    return of(Place.WAITING);
  }

  /** Those who did not confirm yet. */
  public List<Registered> getAsked() {
    return of(Place.ASKED);
  }

  private List<Registered> of(Place place) {
    return all.stream().filter(one -> one.registration().getPlace() == place).toList();
  }

  /** How many days after the meeting needs are erased. */
  public int getNeedsDays() {
    return Forgetting.NEEDS_DAYS;
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public boolean isOpen() {
    return open;
  }

  public void setOpen(boolean open) {
    this.open = open;
  }

  public String getCapacity() {
    return capacity;
  }

  public void setCapacity(String capacity) {
    this.capacity = capacity;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }

  public String getCompanions() {
    return companions;
  }

  public void setCompanions(String companions) {
    this.companions = companions;
  }

  public boolean isNeedsAsked() {
    return needsAsked;
  }

  public void setNeedsAsked(boolean needsAsked) {
    this.needsAsked = needsAsked;
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

  public String getHeads() {
    return heads;
  }

  public void setHeads(String heads) {
    this.heads = heads;
  }
}
