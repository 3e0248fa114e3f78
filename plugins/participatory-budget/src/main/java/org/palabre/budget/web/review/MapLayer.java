package org.palabre.budget.web.review;

import org.palabre.budget.domain.project.ProjectState;

/** The layers of the map of projects: each a shape of the platform's marks, and a letter. */
public enum MapLayer {
  /** Being studied. */
  STUDIED("idea", "E"),
  /** On the ballot, or chosen. */
  VOTED("strength", "V"),
  /** Not on it. */
  OUT("other", "N");

  private final String shape;
  private final String letter;

  MapLayer(String shape, String letter) {
    this.shape = shape;
    this.letter = letter;
  }

  /** The platform's shape. */
  public String shape() {
    return shape;
  }

  /** The letter in it. */
  public String letter() {
    return letter;
  }

  /** The layer of a state. */
  static MapLayer of(ProjectState state) {
    return switch (state) {
      case REVIEW -> STUDIED;
      case ACCEPTED, WON -> VOTED;
      case REFUSED, WITHDRAWN, LOST -> OUT;
    };
  }
}
