package org.palabre.organisation;

import java.io.Serializable;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * The map drawn below what a site draws itself: tiles that the reader's browser fetches from
 * another house. Without one nothing leaves the site; contours, equipment and names remain.
 *
 * @param kind which
 * @param address where its tiles are, with {@code {z}}, {@code {x}} and {@code {y}}; empty for none
 * @param attribution whose it is, as the map must say; empty for none
 */
public record BaseMap(Kind kind, String address, String attribution) implements Serializable {

  /** Which map. */
  public enum Kind {
    /** None: nothing is fetched from elsewhere. */
    NONE,
    /** Plan IGN, by the Géoplateforme. */
    IGN,
    /** OpenStreetMap, by its foundation's servers. */
    OSM,
    /** Any other, at an address of one's own. */
    OTHER
  }

  private static final int LONGEST_ADDRESS = 300;
  private static final int LONGEST_ATTRIBUTION = 200;
  private static final String MARKS = "{z}, {x}, {y}";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

  /** No map below. */
  public static final BaseMap NONE = new BaseMap(Kind.NONE, "", "");

  /** https://geoservices.ign.fr/documentation/services/services-geoplateforme/diffusion */
  private static final BaseMap IGN =
      new BaseMap(
          Kind.IGN,
          "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0"
              + "&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png"
              + "&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}",
          "© IGN – Géoplateforme");

  /** https://operations.osmfoundation.org/policies/tiles/ */
  private static final BaseMap OSM =
      new BaseMap(
          Kind.OSM, "https://tile.openstreetmap.org/{z}/{x}/{y}.png", "© OpenStreetMap (ODbL)");

  /**
   * A map that somebody chose.
   *
   * @param typedAddress of any other map; ignored for the known ones
   * @param typedAttribution likewise
   * @throws Refusal if the address of another is no {@code https} address of tiles, or nobody is
   *     named
   */
  public static BaseMap of(Kind kind, String typedAddress, String typedAttribution) {
    return switch (kind) {
      case NONE -> NONE;
      case IGN -> IGN;
      case OSM -> OSM;
      case OTHER ->
          new BaseMap(
              Kind.OTHER,
              address(typedAddress),
              PlainText.line("mapAttribution", typedAttribution, LONGEST_ATTRIBUTION));
    };
  }

  /** The host its tiles come from, as a Content-Security-Policy names it; empty for none. */
  public Optional<String> origin() {
    return kind == Kind.NONE ? Optional.empty() : Optional.of(originOf(address).orElseThrow());
  }

  private static String address(String typed) {
    String address = PlainText.line("mapAddress", typed, LONGEST_ADDRESS);
    Matcher placeholder = PLACEHOLDER.matcher(address);
    while (placeholder.find()) {
      if (!placeholder.group(1).matches("[zxy]")) {
        throw new Refusal("mapAddress", "baseMap.address.placeholder", placeholder.group(), MARKS);
      }
    }
    if (!address.contains("{z}") || !address.contains("{x}") || !address.contains("{y}")) {
      throw new Refusal("mapAddress", "baseMap.address.zxy", MARKS);
    }
    if (originOf(address).isEmpty()) {
      throw new Refusal("mapAddress", "baseMap.address.https");
    }
    return address;
  }

  /** Strict, since it becomes part of a header: a plain host name, a port at most. */
  private static Optional<String> originOf(String address) {
    try {
      URI uri = URI.create(PLACEHOLDER.matcher(address).replaceAll("0"));
      if (!"https".equals(uri.getScheme())
          || uri.getHost() == null
          || uri.getUserInfo() != null
          || !HOST.matcher(uri.getHost()).matches()
          || !address.startsWith("https://" + uri.getRawAuthority() + "/")) {
        return Optional.empty();
      }
      return Optional.of("https://" + uri.getRawAuthority());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
