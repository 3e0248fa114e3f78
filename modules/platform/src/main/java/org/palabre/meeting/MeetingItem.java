package org.palabre.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/** One thing a meeting is about, in its place of the running order. */
@Entity(name = "MeetingItem")
@Table(name = "meeting_item")
public class MeetingItem {

  @Id private UUID id;
  @Version private int version;

  @Column(name = "meeting_id")
  private UUID meetingId;

  private int position;
  private String title;
  private String aim;
  private String owner;
  private Integer minutes;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected MeetingItem() {}

  MeetingItem(UUID meetingId, int position, ItemPlan plan, UUID sentKey) {
    this.id = Ids.next();
    this.meetingId = meetingId;
    this.position = position;
    this.sentKey = sentKey;
    write(plan);
  }

  public UUID getId() {
    return id;
  }

  /** Rises with every change: who edits says which one they saw. */
  public int getVersion() {
    return version;
  }

  public UUID getMeetingId() {
    return meetingId;
  }

  /** Its place in the running order, from 1. */
  public int getPosition() {
    return position;
  }

  public String getTitle() {
    return title;
  }

  /** What shall come of it; perhaps empty. */
  public String getAim() {
    return aim;
  }

  /** Who leads it, as people call them; perhaps empty. */
  public String getOwner() {
    return owner;
  }

  /** How many minutes are planned. */
  public Optional<Integer> getMinutes() {
    return Optional.ofNullable(minutes);
  }

  /** What is planned, as a form shows it. */
  public ItemPlan plan() {
    return new ItemPlan(title, aim, owner, minutes);
  }

  boolean isSentWith(UUID key) {
    return key != null && key.equals(sentKey);
  }

  final void write(ItemPlan plan) {
    title = plan.title();
    aim = plan.aim();
    owner = plan.owner();
    minutes = plan.minutes();
  }

  void stand(int at) {
    position = at;
  }
}
