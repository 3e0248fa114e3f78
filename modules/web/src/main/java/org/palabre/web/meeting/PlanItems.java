package org.palabre.web.meeting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.meeting.ItemPlan;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingItem;
import org.palabre.meeting.MeetingWork;
import org.palabre.meeting.Meetings;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/**
 * The agenda of a meeting that is being planned, and its announcement. Beside the meeting's own
 * form, on the same page.
 */
@Named
@RequestScoped
public class PlanItems {

  @Inject private PlanForm form;
  @Inject private Meetings meetings;
  @Inject private MeetingWork work;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private FormKey key = FormKey.fresh();
  private Optional<MeetingItem> item = Optional.empty();
  private int version;
  private String title;
  private String aim;
  private String owner;
  private String minutes;
  private String reason;

  @PostConstruct
  void load() {
    Meeting meeting = form.getMeeting();
    item =
        Sent.id("item")
            .filter(id -> meeting != null)
            .flatMap(
                id ->
                    meetings.items(meeting).stream()
                        .filter(one -> one.getId().equals(id))
                        .findFirst());
    item.ifPresent(this::show);
  }

  private void show(MeetingItem kept) {
    version = kept.getVersion();
    title = kept.getTitle();
    aim = kept.getAim();
    owner = kept.getOwner();
    minutes = kept.getMinutes().map(String::valueOf).orElse("");
  }

  /** Adds an item, or keeps the changes of the one shown. */
  public void save() {
    act("item", item.isPresent() ? "itemChanged" : "itemAdded", this::keep);
  }

  private void keep() {
    ItemPlan plan = new ItemPlan(title, aim, owner, readMinutes());
    if (item.isEmpty()) {
      work.addItem(here.spaceId(), id(), plan, key.id());
    } else {
      work.rewriteItem(here.spaceId(), id(), item.get().getId(), version, plan);
    }
  }

  private Integer readMinutes() {
    String typed = minutes == null ? "" : minutes.strip();
    if (typed.isEmpty()) {
      return null;
    }
    if (!typed.matches("\\d{1,4}")) {
      throw new Refusal("itemMinutes", "meeting.item.minutesUnread");
    }
    return Integer.valueOf(typed);
  }

  /** Moves an item one place up or down. */
  public void move(UUID which, boolean up) {
    act("items", "itemMoved", () -> work.moveItem(here.spaceId(), id(), which, up));
  }

  /** Strikes an item out. */
  public void strike(UUID which) {
    act("items", "itemStruck", () -> work.removeItem(here.spaceId(), id(), which));
  }

  /** Puts the meeting into the agenda. */
  public void announce() {
    act("life", "announced", () -> work.announce(here.spaceId(), id()));
  }

  /** Says that it does not take place. */
  public void cancel() {
    act("cancel", "cancelled", () -> work.cancel(here.spaceId(), id(), reason));
  }

  private void act(String formId, String what, Runnable deed) {
    if (refusals.explain(formId, deed)) {
      done.go("%s/plan?id=%s&done=%s".formatted(here.link(here.getToolAddress()), id(), what));
    }
  }

  private UUID id() {
    return Optional.ofNullable(form.getMeeting())
        .orElseThrow(() -> new Refusal("", "meeting.gone"))
        .getId();
  }

  /** What it is about, in order. */
  public List<OneMeeting.Row> getRows() {
    Meeting meeting = form.getMeeting();
    return OneMeeting.rows(meeting, meetings.items(meeting), here);
  }

  /** The item whose fields are shown; null while a new one is being added. */
  public MeetingItem getItem() {
    return item.orElse(null);
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

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getAim() {
    return aim;
  }

  public void setAim(String aim) {
    this.aim = aim;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }

  public String getMinutes() {
    return minutes;
  }

  public void setMinutes(String minutes) {
    this.minutes = minutes;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
