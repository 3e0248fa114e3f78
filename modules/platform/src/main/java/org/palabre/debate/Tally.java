package org.palabre.debate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.palabre.drafting.College;

/**
 * The voices on an amendment, counted. Outside the drafting group a count is shown from five voices
 * on: below, it would say what each person thinks.
 */
public final class Tally {

  /** From how many voices outside the drafting group they are shown. */
  public static final int FEWEST = 5;

  private final Map<College, Voices> colleges = new EnumMap<>(College.class);
  private Voices others = Voices.NONE;

  /** Adds voices; of no college for those of others. */
  void add(College college, Choice choice, long number) {
    if (college == null) {
      others = others.and(choice, number);
    } else {
      colleges.merge(
          college, Voices.NONE.and(choice, number), (one, more) -> one.and(choice, number));
    }
  }

  /** How many voices there are. */
  public long size() {
    return others.sum() + colleges.values().stream().mapToLong(Voices::sum).sum();
  }

  /**
   * All voices, for every reader; empty when they are too few: fewer than five in all, or one to
   * four outside the drafting group, which those who see the colleges could otherwise subtract.
   */
  public Optional<Voices> all() {
    if (size() < FEWEST || hidesOthers()) {
      return Optional.empty();
    }
    return Optional.of(colleges.values().stream().reduce(others, Voices::and));
  }

  /** The voices of one college, for the drafting group and those who answer. */
  public Voices of(College college) {
    return colleges.getOrDefault(college, Voices.NONE);
  }

  /** The voices outside the drafting group; empty when they are one to four. */
  public Optional<Voices> outside() {
    return hidesOthers() ? Optional.empty() : Optional.of(others);
  }

  private boolean hidesOthers() {
    return others.sum() > 0 && others.sum() < FEWEST;
  }

  /**
   * Voices by what they say.
   *
   * @param inFavour for
   * @param against against
   * @param abstaining neither
   */
  public record Voices(long inFavour, long against, long abstaining) {

    /** Not one. */
    static final Voices NONE = new Voices(0, 0, 0);

    /** How many. */
    public long sum() {
      return inFavour + against + abstaining;
    }

    Voices and(Choice choice, long number) {
      return switch (choice) {
        case FOR -> new Voices(inFavour + number, against, abstaining);
        case AGAINST -> new Voices(inFavour, against + number, abstaining);
        case ABSTAIN -> new Voices(inFavour, against, abstaining + number);
      };
    }

    Voices and(Voices more) {
      return new Voices(
          inFavour + more.inFavour, against + more.against, abstaining + more.abstaining);
    }
  }
}
