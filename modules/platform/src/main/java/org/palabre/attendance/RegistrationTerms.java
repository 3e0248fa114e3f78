package org.palabre.attendance;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.palabre.input.Refusal;

/**
 * How people register for a meeting.
 *
 * @param open whether they may
 * @param capacity how many people have a place, from 1; null for as many as come
 * @param closesAt until when, in the meeting's zone; null until it begins
 * @param companionsMost how many somebody may bring along, from 0
 * @param needsAsked whether they are asked what they need to come
 */
public record RegistrationTerms(
    boolean open, Integer capacity, LocalDateTime closesAt, int companionsMost, boolean needsAsked)
    implements Serializable {

  /** The most places: beyond, it is a slip of the finger. */
  public static final int MOST_PLACES = 10_000;

  /** The most people somebody may bring along. */
  public static final int MOST_COMPANIONS = 20;

  /**
   * Refuses numbers nobody means.
   *
   * @throws Refusal naming the field
   */
  public RegistrationTerms {
    if (capacity != null && (capacity < 1 || capacity > MOST_PLACES)) {
      throw new Refusal("capacity", "registration.capacity.range", MOST_PLACES);
    }
    if (companionsMost < 0 || companionsMost > MOST_COMPANIONS) {
      throw new Refusal("companions", "registration.companions.range", MOST_COMPANIONS);
    }
  }
}
