package org.palabre.budget.domain.box;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.roll.SignOffs;

/**
 * What was fixed about the ballot box of an edition when the vote opened, and what was found when
 * it closed and when the box was opened.
 */
@Entity(name = "budget_Box")
@Table(name = "budget_box")
public class BallotBox {

  @Id
  @Column(name = "edition_id")
  private UUID editionId;

  @Column(name = "key_id")
  private UUID keyId;

  @Column(name = "sheet_hash")
  private String sheetHash;

  @Column(name = "tie_seed")
  private String tieSeed;

  private Integer online;
  private Integer paper;
  private Integer sealed;
  private String digest;
  private Boolean intact;
  private Integer unopened;

  @Version private int version;

  /** For JPA. */
  protected BallotBox() {}

  /**
   * The box of a vote that opens.
   *
   * @param keyId what seals it; null for a vote on paper only
   * @param sheetHash of what is voted on
   */
  public BallotBox(UUID editionId, UUID keyId, String sheetHash, TieSeed seed) {
    this.editionId = editionId;
    this.keyId = keyId;
    this.sheetHash = sheetHash;
    this.tieSeed = seed.text();
  }

  /**
   * Notes what was found when the vote closed.
   *
   * @param signOffs how many have voted
   * @param found how many sealed ballots there are
   * @param hash of all of them
   */
  public void closed(SignOffs signOffs, int found, String hash) {
    online = signOffs.online();
    paper = signOffs.paper();
    sealed = found;
    digest = hash;
  }

  /**
   * Notes what was found when the box was opened.
   *
   * @param untouched whether it held what it held at the close
   * @param bad how many could not be opened, or broke the rules
   */
  public void opened(boolean untouched, int bad) {
    intact = untouched;
    unopened = bad;
  }

  public UUID getEditionId() {
    return editionId;
  }

  /** What seals its ballots; empty for a vote on paper only. */
  public Optional<UUID> key() {
    return Optional.ofNullable(keyId);
  }

  /** The SHA-256 of what is voted on. */
  public String getSheetHash() {
    return sheetHash;
  }

  /** The seed of the lot; a secret until the box is opened. */
  public TieSeed tieSeed() {
    return new TieSeed(tieSeed);
  }

  /** How many had voted at the close; empty before. */
  public Optional<SignOffs> signOffs() {
    return online == null ? Optional.empty() : Optional.of(new SignOffs(online, paper));
  }

  /** How many sealed ballots there were at the close; empty before. */
  public Optional<Integer> sealed() {
    return Optional.ofNullable(sealed);
  }

  /** The SHA-256 of all sealed ballots at the close; empty before. */
  public Optional<String> digest() {
    return Optional.ofNullable(digest);
  }

  /** Whether as many voted online as there were sealed ballots; true before the close. */
  public boolean isBalanced() {
    return online == null || online.equals(sealed);
  }

  /** Whether the box held at its opening what it held at the close; true before. */
  public boolean isIntact() {
    return intact == null || intact;
  }

  /** How many ballots could not be opened, or broke the rules; 0 before. */
  public int getUnopened() {
    return unopened == null ? 0 : unopened;
  }
}
