package org.palabre.budget.domain.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An edition of a participatory budget: what it has beyond its space. What happened once and for
 * all is kept here as moments; everything else about its calendar follows from its rules.
 *
 * <p>Its row is what the vote hangs on: who casts a ballot holds it shared, who closes holds it
 * alone.
 */
@Entity(name = "budget_Edition")
@Table(name = "budget_edition")
public class Edition {

  @Id
  @Column(name = "space_id")
  private UUID spaceId;

  @Column(name = "rules_id")
  private UUID rulesId;

  private boolean past;

  @Column(name = "bound_rules")
  private Integer boundRules;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "unsealed_at")
  private Instant unsealedAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "destroyed_at")
  private Instant destroyedAt;

  @Version private int version;

  /** For JPA. */
  protected Edition() {}

  /** An edition that is run here, by a text of rules. */
  public Edition(UUID spaceId, UUID rulesId) {
    this.spaceId = spaceId;
    this.rulesId = rulesId;
  }

  /** An edition that was run elsewhere before, and was brought here with its results. */
  public static Edition past(UUID spaceId, Instant published) {
    Edition edition = new Edition(spaceId, null);
    edition.past = true;
    edition.publishedAt = published;
    return edition;
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  /** The text of its rules; empty for a past edition. */
  public Optional<UUID> rules() {
    return Optional.ofNullable(rulesId);
  }

  /** Whether it was run elsewhere and brought here. */
  public boolean isPast() {
    return past;
  }

  /**
   * The number of the adoption that binds it since the vote opened; empty before: until then
   * whatever is in force binds.
   */
  public Optional<Integer> boundRules() {
    return Optional.ofNullable(boundRules);
  }

  /** When an officer opened the vote: it then runs by the dates of the rules. */
  public Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  /** When the vote was closed for good. */
  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /** When the ballot box was opened. */
  public Optional<Instant> unsealedAt() {
    return Optional.ofNullable(unsealedAt);
  }

  /** When the results were published. */
  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt);
  }

  /** When the sealed ballots were destroyed. */
  public Optional<Instant> destroyedAt() {
    return Optional.ofNullable(destroyedAt);
  }

  /** Rises with every change: who edits says which one they saw. */
  public int getVersion() {
    return version;
  }

  /**
   * Opens the vote under these rules, which bind from now on whatever is adopted later.
   *
   * @param adoption the number of the adoption
   */
  public void open(Instant at, int adoption) {
    requireNot(openedAt, "opened");
    openedAt = at;
    boundRules = adoption;
  }

  /** Closes the vote for good. */
  public void close(Instant at) {
    require(openedAt, "opened");
    requireNot(closedAt, "closed");
    closedAt = at;
  }

  /** Notes that all ballots were opened together. */
  public void unseal(Instant at) {
    require(closedAt, "closed");
    requireNot(unsealedAt, "unsealed");
    unsealedAt = at;
  }

  /** Publishes the results. */
  public void publish(Instant at) {
    require(unsealedAt, "unsealed");
    requireNot(publishedAt, "published");
    publishedAt = at;
  }

  /** Notes that the sealed ballots are no more, whether they were ever opened or not. */
  public void destroy(Instant at) {
    require(openedAt, "opened");
    requireNot(destroyedAt, "destroyed");
    destroyedAt = at;
  }

  private static void require(Instant done, String what) {
    if (done == null) {
      throw new IllegalStateException("The edition is not %s yet.".formatted(what));
    }
  }

  private static void requireNot(Instant done, String what) {
    if (done != null) {
      throw new IllegalStateException("The edition is %s already.".formatted(what));
    }
  }
}
