package org.palabre.logistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One thing that meetings of a kind of space usually need. */
@Entity(name = "ChoreModel")
@Table(name = "chore_model")
@IdClass(ChoreModel.Key.class)
class ChoreModel {

  @Id
  @Column(name = "space_kind")
  private String spaceKind;

  @Id private int position;

  @Enumerated(EnumType.STRING)
  private Chore.Kind kind;

  private String what;

  @Column(name = "days_before")
  private int daysBefore;

  /** For JPA. */
  protected ChoreModel() {}

  ChoreModel(String spaceKind, int position, Usual usual) {
    this.spaceKind = spaceKind;
    this.position = position;
    this.kind = usual.kind();
    this.what = usual.what();
    this.daysBefore = usual.daysBefore();
  }

  Usual usual() {
    return new Usual(kind, what, daysBefore);
  }

  /** Its key. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private String spaceKind;
    private int position;

    /** For JPA. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.position == position
          && Objects.equals(key.spaceKind, spaceKind);
    }

    @Override
    public int hashCode() {
      return Objects.hash(spaceKind, position);
    }
  }
}
