package org.palabre.budget.domain.roll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the roll is kept. It refers to no ballot. */
public interface RollRepository {

  /** Somebody on the roll of an edition. */
  Optional<Voter> find(UUID edition, UUID voter);

  /** The same by who they are. */
  Optional<Voter> by(UUID edition, Identity identity);

  /** Those whose names or mail hold these words, by name. */
  List<Voter> search(UUID edition, String words, int limit);

  /** How many are on the roll. */
  int size(UUID edition);

  /**
   * Puts somebody on the roll.
   *
   * @return whether they are on it now; false when somebody of that identity or mail is already
   */
  boolean add(Voter voter);

  /**
   * Notes that somebody voted on paper. One person votes once: the database refuses a second time.
   *
   * @return whether it was noted; false when they have voted already
   */
  boolean signOff(UUID edition, UUID voter, SignOff signOff);

  /**
   * Takes back that somebody voted on paper: they can vote then.
   *
   * @return whether they had
   */
  boolean withdraw(UUID edition, UUID voter);

  /** How many have voted. */
  SignOffs count(UUID edition);

  /**
   * How many have voted, for each area, age and channel: for statistics that merge small groups.
   */
  List<Group> groups(UUID edition);

  /**
   * How many are on the roll with their names.
   *
   * @param area whose voters; empty for the whole roll
   */
  int named(UUID edition, Optional<String> area);

  /**
   * How many have voted at each polling place, under the name the place has; under what was noted
   * where that is no place of the edition.
   */
  List<PlaceCount> places(UUID edition);

  /**
   * Erases who they are from the roll of an edition, with their numbers on printed sheets and whose
   * ballots of paper came second; that they voted stays.
   */
  int forget(UUID edition);

  /** Erases who they are from the rolls of all editions that are over, by mail address. */
  void forgetMail(String mail);

  /** What the rolls hold of a mail address, in plain words. */
  List<String> held(String mail);

  /** What is kept of codes that were asked for at a mail address, in plain words. */
  List<String> heldCodes(String mail);

  /** The editions run here whose roll still tells who people are. */
  List<UUID> withDetails();

  /**
   * Keeps a code; another one of the same voter, or for the same person at the same mail, is worth
   * nothing any more. One that somebody else asked for at that mail stays: who knows an address
   * makes nobody's code worthless.
   */
  void keep(Code code);

  /** A code that was asked for, if it is not over. */
  Optional<Code> code(UUID edition, UUID request);

  /** A code by its hash, if it is not over. */
  Optional<Code> code(UUID edition, byte[] hash);

  /** Counts a try, in a transaction of its own; the number of tries so far. */
  int tried(UUID request);

  /** Erases codes that are over, with who asked for them, and tries that count no more. */
  void sweep();

  /**
   * Notes a try, unless a brake holds it: then nothing is kept of it. It counts for others at once,
   * whatever becomes of the running transaction.
   *
   * @param brakes all that it is counted by
   * @return the first brake that holds it; empty when it was noted
   */
  Optional<Brake> note(List<Brake> brakes);

  /**
   * Some who voted, alike.
   *
   * @param areaKey empty when nobody votes by area
   * @param age in full years
   */
  record Group(Optional<String> areaKey, int age, Channel channel, int count) {}

  /** How many voted at a place. */
  record PlaceCount(String place, int count) {}

  /**
   * How often something may be tried.
   *
   * @param key a hash of what it is counted by
   * @param most how often
   * @param window within how long
   */
  record Brake(byte[] key, int most, Duration window) {}

  /**
   * A code that shows who somebody is.
   *
   * @param id what a page knows the request by; random
   * @param hash of the code
   * @param voter who it is for, when they are on the roll
   * @param identity who asked, when they are not known to be
   * @param expires when it is over
   * @param tries how often it was guessed
   */
  record Code(
      UUID id,
      UUID edition,
      byte[] hash,
      Optional<UUID> voter,
      Optional<Identity> identity,
      Optional<String> areaKey,
      Optional<String> mail,
      Instant expires,
      int tries) {}
}
