package org.palabre.territory;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Longitudes and latitudes as files and people write them: {@code 5.38}, {@code 5,38}, {@code -5.38
 * °}. Nothing else is taken: no exponent, no hexadecimal, no "NaN".
 */
public final class Degrees {

  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,9}([.,]\\d{0,20})?");

  private Degrees() {}

  /** The figure; empty when the text is none. */
  public static Optional<Double> read(String text) {
    String figure = text.strip().replace('−', '-').replaceAll("\\s*°$", "");
    return DECIMAL.matcher(figure).matches()
        ? Optional.of(Double.valueOf(figure.replace(',', '.')))
        : Optional.empty();
  }

  /**
   * The position of two texts; empty when one is no figure, they are not on the earth, or are 0 and
   * 0, which means that somebody had none.
   */
  public static Optional<Position> position(String longitude, String latitude) {
    Optional<Double> x = read(longitude);
    Optional<Double> y = read(latitude);
    if (x.isEmpty() || y.isEmpty() || Math.abs(x.get()) > 180 || Math.abs(y.get()) > 90) {
      return Optional.empty();
    }
    return x.get() == 0 && y.get() == 0
        ? Optional.empty()
        : Optional.of(new Position(x.get(), y.get()));
  }
}
