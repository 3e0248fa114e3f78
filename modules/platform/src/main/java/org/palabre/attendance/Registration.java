package org.palabre.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.palabre.people.EmailAddress;
import org.palabre.store.Ids;

/**
 * Somebody who registered for a meeting.
 *
 * <p>Life: asked (by an address not confirmed yet, or a number to call back) → placed, or waiting
 * until a place is free → gone: whoever takes it back leaves nothing.
 */
@Entity(name = "Registration")
@Table(name = "registration")
public class Registration {

  /** Whether they have a place. */
  public enum Place {
    /** Not confirmed yet: takes no place. */
    ASKED,
    /** They have one. */
    PLACED,
    /** They get one as soon as one is free. */
    WAITING
  }

  @Id private UUID id;
  @Version private int version;

  @Column(name = "meeting_id")
  private UUID meetingId;

  @Column(name = "person_id")
  private UUID personId;

  private String name;
  private String email;

  @Column(name = "email_key")
  private String emailKey;

  private String phone;
  private String language;

  @Enumerated(EnumType.STRING)
  private Place place;

  private int companions;
  private boolean remind;

  @Column(name = "remind_day")
  private boolean remindDay;

  private UUID token;

  @Column(name = "sent_key")
  private UUID sentKey;

  @Column(name = "by_hand")
  private boolean byHand;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "placed_at")
  private Instant placedAt;

  @Column(name = "mailed_at")
  private Instant mailedAt;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Column(name = "reminded_day_at")
  private Instant remindedDayAt;

  /** For JPA. */
  protected Registration() {}

  private Registration(UUID meetingId, Wish wish, String language) {
    this.id = Ids.next();
    this.meetingId = meetingId;
    this.language = language;
    this.place = Place.ASKED;
    this.token = UUID.randomUUID();
    this.askedAt = Instant.now();
    wish(wish);
  }

  /** Somebody with an account. */
  static Registration person(UUID meeting, UUID person, Wish wish, String language) {
    Registration registration = new Registration(meeting, wish, language);
    registration.personId = person;
    return registration;
  }

  /** Somebody without. */
  static Registration guest(UUID meeting, Guest guest, Wish wish, String language, UUID key) {
    Registration registration = new Registration(meeting, wish, language);
    registration.name = guest.name();
    registration.email = guest.address().map(EmailAddress::text).orElse(null);
    registration.emailKey = guest.address().map(EmailAddress::key).orElse(null);
    registration.phone = guest.phone().isEmpty() ? null : guest.phone();
    registration.sentKey = key;
    return registration;
  }

  public UUID getId() {
    return id;
  }

  public UUID getMeetingId() {
    return meetingId;
  }

  /** Their account; empty for somebody without. */
  public Optional<UUID> getPersonId() {
    return Optional.ofNullable(personId);
  }

  /** What somebody without an account is called; null for somebody with one. */
  public String getName() {
    return name;
  }

  /** Their address; null when none is known, or they have an account. */
  public String getEmail() {
    return email;
  }

  /** Their number; null when none is known. */
  public String getPhone() {
    return phone;
  }

  public Place getPlace() {
    return place;
  }

  /** How many come with them. */
  public int getCompanions() {
    return companions;
  }

  /** Whether they are reminded two days before. */
  public boolean isRemind() {
    return remind;
  }

  /** Whether they are reminded in the morning of the day. */
  public boolean isRemindDay() {
    return remindDay;
  }

  /** How many places they take. */
  int heads() {
    return companions + 1;
  }

  /** Whether those who hold the meeting put them on the list. */
  boolean isByHand() {
    return byHand;
  }

  String getEmailKey() {
    return emailKey;
  }

  String getLanguage() {
    return language;
  }

  UUID getSentKey() {
    return sentKey;
  }

  UUID getToken() {
    return token;
  }

  Instant getAskedAt() {
    return askedAt;
  }

  Instant getPlacedAt() {
    return placedAt;
  }

  Instant getMailedAt() {
    return mailedAt;
  }

  final void wish(Wish wish) {
    companions = wish.companions();
    remind = wish.remind();
    remindDay = wish.remindDay();
  }

  void putByHand() {
    byHand = true;
  }

  void place() {
    place = Place.PLACED;
    placedAt = Instant.now();
  }

  void queue() {
    place = Place.WAITING;
  }

  void mailed() {
    mailedAt = Instant.now();
  }

  void reminded(boolean ofTheDay) {
    if (ofTheDay) {
      remindedDayAt = Instant.now();
    } else {
      remindedAt = Instant.now();
    }
  }

  boolean isReminded(boolean ofTheDay) {
    return (ofTheDay ? remindedDayAt : remindedAt) != null;
  }

  /** The meeting has another time: they are reminded of that one. */
  void remindAnew() {
    remindedAt = null;
    remindedDayAt = null;
  }
}
