package org.palabre.web.attendance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.logistics.Checklist;
import org.palabre.logistics.Chore;
import org.palabre.logistics.ChorePlan;
import org.palabre.space.SpaceMembers;
import org.palabre.web.address.Here;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedDate;

/** What is to be prepared for a meeting: ticked, taken on, added, changed. */
@Named
@RequestScoped
public class ChecklistScreen {

  private static final String PAGE = "checklist";

  @Inject private Checklist checklist;
  @Inject private SpaceMembers members;
  @Inject private MeetingAtHand atHand;
  @Inject private Refusals refusals;
  @Inject private Here here;
  private List<Checklist.Line> lines = List.of();
  private Optional<Chore> chore = Optional.empty();
  private FormKey key = FormKey.fresh();
  private int version;
  private Chore.Kind kind = Chore.Kind.OTHER;
  private String what;
  private String person;
  private String until;

  @PostConstruct
  void load() {
    if (atHand.getMeeting() == null) {
      return;
    }
    lines = checklist.lines(here.spaceId(), atHand.id());
    chore =
        Sent.id("chore")
            .flatMap(
                id ->
                    lines.stream()
                        .map(Checklist.Line::chore)
                        .filter(one -> one.getId().equals(id))
                        .findFirst());
    chore.ifPresent(this::show);
  }

  private void show(Chore kept) {
    version = kept.getVersion();
    kind = kept.getKind();
    what = kept.getWhat();
    person = kept.getPersonId().map(UUID::toString).orElse(null);
    until = kept.getUntil().map(TypedDate::write).orElse("");
  }

  /** Copies what such meetings usually need. */
  public void copy() {
    act("list", "copied", () -> checklist.copyUsual(here.spaceId(), atHand.id(), here.getLang()));
  }

  /** Says that something is done or not, or strikes it out: the button carries which. */
  public void decideOne() {
    if (!Sent.isPostback()) {
      return;
    }
    Optional<UUID> finished = Sent.id("finished");
    Optional<UUID> again = Sent.id("again");
    Optional<UUID> strike = Sent.id("strike");
    if (finished.isPresent()) {
      act("list", "done", () -> done(finished.get(), true));
    } else if (again.isPresent()) {
      act("list", "undone", () -> done(again.get(), false));
    } else if (strike.isPresent()) {
      act("list", "struck", () -> checklist.remove(here.spaceId(), atHand.id(), strike.get()));
    }
  }

  private void done(UUID id, boolean done) {
    checklist.done(here.spaceId(), atHand.id(), id, done);
  }

  /** Adds something, or keeps the changes of what is shown. */
  public void save() {
    act("chore", chore.isPresent() ? "changed" : "added", this::keep);
  }

  private void keep() {
    Sent.requireFound("chore", chore.isPresent(), "chore.gone");
    ChorePlan plan = new ChorePlan(kind, what, somebody(), TypedDate.read("until", until));
    if (chore.isEmpty()) {
      checklist.add(here.spaceId(), atHand.id(), plan, key.id());
    } else {
      checklist.rewrite(here.spaceId(), atHand.id(), chore.get().getId(), version, plan);
    }
  }

  private UUID somebody() {
    try {
      return person == null || person.isBlank() ? null : UUID.fromString(person);
    } catch (IllegalArgumentException e) {
      throw new Refusal("person", "chore.person.noMember");
    }
  }

  private void act(String form, String done, Runnable deed) {
    if (refusals.explain(form, deed)) {
      atHand.done(PAGE, done);
    }
  }

  /** What is to be prepared. */
  public List<Row> getRows() {
    return lines.stream().map(this::row).toList();
  }

  private Row row(Checklist.Line line) {
    Chore one = line.chore();
    return new Row(
        one.getId(),
        words().getString("chore.kind." + one.getKind()),
        one.getWhat(),
        line.name().orElse(null),
        one.getUntil().map(here.wording()::day).orElse(null),
        one.isDone(),
        one.isLate(here.wording().today()));
  }

  /** How it stands, in one line. */
  public String getSum() {
    long left = lines.stream().filter(line -> !line.chore().isDone()).count();
    return here.say(words().getString("checklist.sum"), left, lines.size());
  }

  /** What is being changed; null while something new is added. */
  public Chore getChore() {
    return chore.orElse(null);
  }

  /** The sorts there are. */
  public List<SelectItem> getKinds() {
    return Arrays.stream(Chore.Kind.values())
        .map(one -> new SelectItem(one, words().getString("chore.kind." + one)))
        .toList();
  }

  /** Who may take something on. */
  public List<SelectItem> getPeople() {
    return members.list(here.spaceId()).stream()
        .map(one -> new SelectItem(one.person().toString(), one.name()))
        .toList();
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

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public Chore.Kind getKind() {
    return kind;
  }

  public void setKind(Chore.Kind kind) {
    this.kind = kind;
  }

  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    this.what = what;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }

  /**
   * Something to prepare.
   *
   * @param id its id
   * @param kind what sort, in words
   * @param what what
   * @param name who does it; null when nobody said so
   * @param until until when, in words; null when no day was agreed
   * @param done whether it is done
   * @param late whether it should be by now
   */
  public record Row(
      UUID id, String kind, String what, String name, String until, boolean done, boolean late) {}
}
