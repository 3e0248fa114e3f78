package org.palabre.budget.domain.project;

import java.util.Optional;
import java.util.UUID;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * What a project is, fit to keep.
 *
 * @param title what it is called
 * @param summary what it is in two sentences, for the ballot; perhaps empty
 * @param description the whole of it; perhaps empty
 * @param category what it is about; perhaps empty
 * @param area the area it is for; empty for the whole city
 * @param place where it is, in words; perhaps empty
 * @param latitude degrees north, with the longitude or not at all
 * @param longitude degrees east
 */
public record ProjectDescription(
    String title,
    String summary,
    String description,
    String category,
    Optional<UUID> area,
    String place,
    Optional<Double> latitude,
    Optional<Double> longitude) {

  /** The longest category, in characters. */
  public static final int LONGEST_CATEGORY = 80;

  /** The longest place, in characters. */
  public static final int LONGEST_PLACE = 300;

  private static final double MOST_LATITUDE = 90;
  private static final double MOST_LONGITUDE = 180;

  /**
   * Makes it fit to keep.
   *
   * @throws Refusal naming {@code title}, {@code summary}, {@code description}, {@code category} or
   *     {@code place} if it is missing, too long, or holds what cannot be kept
   */
  public ProjectDescription {
    title = PlainText.line("title", title, BudgetProject.LONGEST_TITLE);
    summary = PlainText.optionalLines("summary", summary, BudgetProject.LONGEST_SUMMARY);
    description =
        PlainText.optionalLines("description", description, BudgetProject.LONGEST_DESCRIPTION);
    category = PlainText.optionalLine("category", category, LONGEST_CATEGORY);
    place = PlainText.optionalLine("place", place, LONGEST_PLACE);
    if (latitude.isPresent() != longitude.isPresent()
        || latitude.filter(north -> !(Math.abs(north) <= MOST_LATITUDE)).isPresent()
        || longitude.filter(east -> !(Math.abs(east) <= MOST_LONGITUDE)).isPresent()) {
      throw new Refusal("place", "place.nowhere");
    }
  }
}
