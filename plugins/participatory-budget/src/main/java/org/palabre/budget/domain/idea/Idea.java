package org.palabre.budget.domain.idea;

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

/**
 * An idea for an edition. Its id is that of the statement that holds its words, place and author:
 * what is published, masked, withdrawn or erased there is so here.
 *
 * <p>Proposed → admissible or not, with a reason of the rules. Its author may appeal once; the
 * answer stands.
 */
@Entity(name = "budget_Idea")
@Table(name = "budget_idea")
public class Idea {

  /** The longest explanation of a decision, in characters. */
  public static final int LONGEST_EXPLANATION = 1_000;

  /** The longest appeal, in characters. */
  public static final int LONGEST_APPEAL = 2_000;

  /** The longest name of a category, in characters. */
  public static final int LONGEST_CATEGORY = 80;

  private static final int LONGEST_REASON = 500;

  @Id private UUID id;

  @Column(name = "edition_id")
  private UUID editionId;

  @Column(name = "area_id")
  private UUID areaId;

  private String category;

  @Enumerated(EnumType.STRING)
  private IdeaOrigin origin;

  @Enumerated(EnumType.STRING)
  private IdeaState state;

  private String reason;
  private String explanation;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String appeal;

  @Column(name = "appealed_at")
  private Instant appealedAt;

  @Column(name = "appeal_answer")
  private String appealAnswer;

  @Column(name = "appeal_upheld")
  private Boolean appealUpheld;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Version private int version;

  /** For JPA. */
  protected Idea() {}

  /**
   * An idea just proposed.
   *
   * @param statement its words
   * @param area the area it is for, or null for the whole city
   * @param category what it is about; perhaps empty
   */
  public Idea(
      UUID statement, UUID editionId, UUID area, String category, IdeaOrigin origin, Instant at) {
    this.id = statement;
    this.editionId = editionId;
    this.origin = origin;
    this.state = IdeaState.PROPOSED;
    this.reason = "";
    this.explanation = "";
    this.appeal = "";
    this.appealAnswer = "";
    this.proposedAt = at;
    sort(area, category);
  }

  /** Says which area it is for, null for the whole city, and what it is about. */
  public final void sort(UUID area, String about) {
    areaId = area;
    category = about;
  }

  /** Finds that it keeps to the rules. */
  public void admit(Instant at) {
    state = IdeaState.ADMISSIBLE;
    reason = "";
    explanation = "";
    decidedAt = at;
  }

  /**
   * Finds that it does not.
   *
   * @param why one of the rules' reasons, as the text words it
   * @param more a sentence about this idea
   * @throws IllegalArgumentException without either
   */
  public void refuse(String why, String more, Instant at) {
    if (why.isBlank() || more.isBlank()) {
      throw new IllegalArgumentException("No idea is refused without a reason.");
    }
    state = IdeaState.INADMISSIBLE;
    reason = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
    explanation = more;
    decidedAt = at;
  }

  /** Asks that it be looked at again, in the author's words. */
  public void appeal(String words, Instant at) {
    appeal = words;
    appealedAt = at;
  }

  /** Answers the appeal, for good. */
  public void answer(boolean upheld, String why, Instant at) {
    appealUpheld = upheld;
    appealAnswer = why;
    answeredAt = at;
    if (upheld) {
      state = IdeaState.ADMISSIBLE;
    }
  }

  /** Forgets the words of the appeal: their author took theirs back, or they must not stand. */
  public void forgetAppeal() {
    appeal = "";
  }

  /** Its id, and that of the statement that holds its words. */
  public UUID getId() {
    return id;
  }

  public UUID getEditionId() {
    return editionId;
  }

  /** The area it is for; empty for the whole city. */
  public Optional<UUID> area() {
    return Optional.ofNullable(areaId);
  }

  public String getCategory() {
    return category;
  }

  public IdeaOrigin getOrigin() {
    return origin;
  }

  public IdeaState getState() {
    return state;
  }

  /** The rules' reason for which it was refused; empty when it was not. */
  public String getReason() {
    return reason;
  }

  /** The sentence about this idea beside the reason; empty likewise. */
  public String getExplanation() {
    return explanation;
  }

  /** When it was decided. */
  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** What its author says against the decision; empty without an appeal. */
  public String getAppeal() {
    return appeal;
  }

  /** When they said it; empty without an appeal. */
  public Optional<Instant> appealedAt() {
    return Optional.ofNullable(appealedAt);
  }

  /** What its author says against the decision, as everybody reads it: not before the answer. */
  public String publicAppeal() {
    return answeredAt == null ? "" : appeal;
  }

  /** Whether an appeal waits for its answer. */
  public boolean isAppealWaiting() {
    return appealedAt != null && answeredAt == null;
  }

  /** The answer to the appeal; empty without one. */
  public String getAppealAnswer() {
    return appealAnswer;
  }

  /** Whether the appeal was right; empty without an answer. */
  public Optional<Boolean> upheld() {
    return Optional.ofNullable(appealUpheld);
  }

  public Instant getProposedAt() {
    return proposedAt;
  }

  /** Rises with every change: who edits says which one they saw. */
  public int getVersion() {
    return version;
  }
}
