package org.palabre.tables.web;

import static org.palabre.access.PlatformPermission.PUBLISH_STATEMENTS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.equipment.Equipment;
import org.palabre.equipment.EquipmentLayer;
import org.palabre.equipment.EquipmentLayers;
import org.palabre.map.Layer;
import org.palabre.map.MapFigures;
import org.palabre.map.MapView;
import org.palabre.map.Period;
import org.palabre.map.StatementMap;
import org.palabre.map.StillMap;
import org.palabre.space.Space;
import org.palabre.statement.Statement;
import org.palabre.tables.application.Diagnosis;
import org.palabre.tables.application.Diagnosis.Wanted;
import org.palabre.territory.Area;
import org.palabre.territory.Box;
import org.palabre.territory.Position;
import org.palabre.territory.Territory;
import org.palabre.theme.Categories;
import org.palabre.theme.Category;
import org.palabre.theme.Theme;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;

/**
 * The diagnosis of one table, or of all those the visitor may read: a map, and beside it a list
 * that says the same. Every choice is a link, so that the page needs no form and no script.
 */
@Named
@RequestScoped
public class DiagnosisPage {

  private static final int BRIEF = 6;
  private static final int PAGE = 40;
  private static final double NEAR = 0.0035;

  @Inject private Diagnosis diagnosis;
  @Inject private StatementMap map;
  @Inject private EquipmentLayers layers;
  @Inject private Categories categories;
  @Inject private Access access;
  @Inject private Here here;
  private List<Space> tables;
  private List<Territory> territories;
  private Area area;
  private MapView view;
  private MapFigures figures;
  private StillMap still;
  private List<Equipment> equipment;
  private List<Section> sections;

  /** How many there are of everything, under the choices made. */
  public MapFigures getFigures() {
    if (figures == null) {
      figures = map.figures(view());
    }
    return figures;
  }

  /** How many of what is shown lie on the map. */
  public long getOnMap() {
    return layer()
        .map(one -> getFigures().placed().getOrDefault(one, 0L))
        .orElse(getFigures().onMap());
  }

  /** How many of what is shown do not. */
  public long getOff() {
    return layer().map(getFigures()::in).orElse(getFigures().total()) - getOnMap();
  }

  /** Whether a map can be drawn: something is known of where. */
  public boolean isMapped() {
    return box().isPresent();
  }

  /** The still drawing. */
  public StillMap getStill() {
    if (still == null) {
      still = box().map(StillMap::new).orElse(null);
    }
    return still;
  }

  /** The contours, with the names of what they surround. */
  public List<Outlined> getContours() {
    return territories().stream()
        .flatMap(
            territory ->
                Area.of(List.of(territory)).contours().stream()
                    .map(
                        contour -> {
                          Box around = contour.box();
                          Position top =
                              new Position(
                                  (around.west() + around.east()) / 2,
                                  (around.south() + around.north()) / 2);
                          return new Outlined(
                              territory.getName(), getStill().path(contour), getStill().mark(top));
                        }))
        .toList();
  }

  /** The marks of what was said, gathered. */
  public List<Drawn> getMarks() {
    return getStill().marks(map.coarse(view(), layer().orElse(null), getStill().box())).stream()
        .map(this::drawn)
        .toList();
  }

  private Drawn drawn(StillMap.Mark mark) {
    String shape = mark.layer() == null ? "several" : mark.layer().segment();
    String label = mark.count() > 1 ? here.number(mark.count()) : letter(shape);
    return new Drawn(mark.x(), mark.y(), shape, label);
  }

  /** The marks of equipment. */
  public List<StillMap.Mark> getEquipmentMarks() {
    return getEquipment().stream()
        .map(one -> getStill().mark(one.getPosition()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The equipment inside the territories. */
  public List<Equipment> getEquipment() {
    if (equipment == null) {
      equipment = diagnosis.equipment(area());
    }
    return equipment;
  }

  /** The same by kind, for the list. */
  public List<EquipmentKind> getEquipmentKinds() {
    Map<String, List<Equipment>> kinds =
        getEquipment().stream()
            .collect(
                Collectors.groupingBy(Equipment::getKind, LinkedHashMap::new, Collectors.toList()));
    return kinds.entrySet().stream()
        .map(kind -> new EquipmentKind(kind.getKey(), kind.getValue()))
        .toList();
  }

  /** Whose data the equipment is, and what may be done with it: a sentence for each source. */
  public List<String> getCredits() {
    Map<List<String>, List<String>> names =
        layers.credits(getEquipment()).stream()
            .collect(
                Collectors.groupingBy(
                    layer -> List.of(layer.getSource(), layer.getLicence()),
                    LinkedHashMap::new,
                    Collectors.mapping(EquipmentLayer::getName, Collectors.toList())));
    return names.entrySet().stream()
        .map(
            one ->
                here.say(
                    say("diagnosis.credit"),
                    String.join(", ", one.getValue()),
                    one.getKey().get(0),
                    one.getKey().get(1)))
        .toList();
  }

  /** Whether equipment is listed: beside everything, not beside one layer. */
  public boolean isEquipmentListed() {
    return layer().isEmpty() && !getEquipment().isEmpty();
  }

  /** The layers that hold something, for the key of the map. */
  public List<Key> getLegend() {
    List<Key> keys = new ArrayList<>();
    for (Layer layer : shown()) {
      keys.add(
          new Key(layer.segment(), name(layer), letter(layer.segment()), getFigures().in(layer)));
    }
    return keys;
  }

  /** The names and letters of the layers, for the live map. */
  public String getLayerWords() {
    JsonObjectBuilder words = Json.createObjectBuilder();
    for (Layer layer : Layer.values()) {
      words.add(layer.segment(), word(name(layer), letter(layer.segment())));
    }
    return words.add("several", word(say("diagnosis.several"), "")).build().toString();
  }

  private static JsonObjectBuilder word(String name, String letter) {
    return Json.createObjectBuilder().add("name", name).add("letter", letter);
  }

  /** Quotation marks around a number sign, for the live map. */
  public String getQuotePattern() {
    return here.quoted("#");
  }

  /** The list, layer by layer. */
  public List<Section> getSections() {
    if (sections == null) {
      sections = shown().stream().map(this::section).toList();
    }
    return sections;
  }

  private Section section(Layer layer) {
    boolean whole = layer().isPresent();
    int size = whole ? PAGE : BRIEF;
    List<Statement> found =
        map.list(view(), layer, whole ? Sent.id("after") : Optional.empty(), size + 1);
    boolean more = found.size() > size;
    List<Statement> page = more ? found.subList(0, size) : found;
    Map<String, List<Entry>> places = new LinkedHashMap<>();
    Map<UUID, Space> byId =
        tables().stream().collect(Collectors.toMap(Space::getId, Function.identity()));
    for (Statement one : page) {
      Space table = byId.get(one.getSpaceId());
      String place = one.getPlace() == null ? say("diagnosis.noPlace") : one.getPlace();
      String heading = isSeveral() ? table.getName() + " · " + place : place;
      places.computeIfAbsent(heading, key -> new ArrayList<>()).add(entry(one, table));
    }
    return new Section(
        layer.segment(),
        name(layer),
        getFigures().in(layer),
        places.entrySet().stream().map(one -> new Place(one.getKey(), one.getValue())).toList(),
        more
            ? link(
                choices -> {
                  choices.put("layer", layer.segment());
                  if (whole) {
                    choices.put("after", page.get(size - 1).getId().toString());
                  }
                })
            : null);
  }

  private Entry entry(Statement one, Space table) {
    String address = here.link("/tables/" + table.getSlug()) + "/statements/";
    Optional<Position> at = one.getPosition();
    return new Entry(
        here.quotedBeginning(one.getWords()),
        address + one.getId(),
        one.getSaid().map(here::date).orElse(""),
        at.flatMap(this::near).orElse(""),
        at.isEmpty(),
        at.isPresent() && area().isKnown() && !area().covers(at.get()),
        one.isSample(),
        isPlacing(table) ? address + "place?of=" + one.getId() : null);
  }

  /** Beside what known place a point lies: what the map shows, in words. */
  private Optional<String> near(Position at) {
    double squeeze = Math.cos(Math.toRadians(at.latitude()));
    Equipment nearest = null;
    double least = NEAR;
    for (Equipment one : getEquipment()) {
      Position there = one.getPosition();
      double away =
          Math.hypot(
              (there.longitude() - at.longitude()) * squeeze, there.latitude() - at.latitude());
      if (away < least) {
        least = away;
        nearest = one;
      }
    }
    return Optional.ofNullable(nearest).map(one -> here.say(say("diagnosis.near"), one.getName()));
  }

  private boolean isPlacing(Space table) {
    return !isSeveral() && access.may(PUBLISH_STATEMENTS, here.facts());
  }

  private List<Layer> shown() {
    return Arrays.stream(Layer.values())
        .filter(layer -> layer().map(layer::equals).orElse(getFigures().in(layer) > 0))
        .toList();
  }

  /** The layers as choices. */
  public List<Choice> getLayerChoices() {
    List<Choice> choices = new ArrayList<>();
    choices.add(choice(say("diagnosis.everything"), "layer", null, layer().isEmpty()));
    for (Layer layer : Layer.values()) {
      boolean chosen = layer().filter(layer::equals).isPresent();
      if (chosen || getFigures().in(layer) > 0) {
        String label = "%s (%s)".formatted(name(layer), here.number(getFigures().in(layer)));
        choices.add(choice(label, "layer", layer.segment(), chosen));
      }
    }
    return choices;
  }

  /** The years in which something was said, as choices. */
  public List<Choice> getYearChoices() {
    if (getFigures().years().isEmpty()) {
      return List.of();
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(choice(say("diagnosis.anyTime"), "from", null, period().isEmpty()));
    for (int year : getFigures().years()) {
      boolean chosen = period().filter(Period.of(year)::equals).isPresent();
      choices.add(choice(Integer.toString(year), "from", Integer.toString(year), chosen));
    }
    return choices;
  }

  /** The themes of the table as choices; for several tables the categories of their themes. */
  public List<Choice> getThemeChoices() {
    List<Theme> themes = diagnosis.themes(tables());
    List<Choice> choices = new ArrayList<>();
    String name = isSeveral() ? "category" : "theme";
    Optional<UUID> chosen = Sent.id(name);
    if (isSeveral()) {
      List<UUID> used = themes.stream().map(Theme::getCategoryId).distinct().toList();
      for (Category one : categories.all()) {
        if (used.contains(one.getId())) {
          choices.add(themeChoice(name, one.getName(), one.getId(), chosen));
        }
      }
    } else {
      themes.forEach(one -> choices.add(themeChoice(name, one.getName(), one.getId(), chosen)));
    }
    if (!choices.isEmpty()) {
      choices.add(0, choice(say("diagnosis.anyTheme"), name, null, view().themes() == null));
    }
    return choices;
  }

  private Choice themeChoice(String name, String label, UUID id, Optional<UUID> chosen) {
    return choice(label, name, id.toString(), chosen.filter(id::equals).isPresent());
  }

  /** The tables as choices, when there are several. */
  public List<Choice> getTableChoices() {
    List<Space> all = diagnosis.readable();
    List<Choice> choices = new ArrayList<>();
    if (isSeveral() && all.size() > 1) {
      boolean whole = tables().size() == all.size();
      choices.add(choice(say("diagnosis.allTables"), "table", null, whole));
      all.forEach(
          one ->
              choices.add(
                  choice(one.getName(), "table", one.getSlug(), !whole && tables().contains(one))));
    }
    return choices;
  }

  /** What is not on the map yet, as a choice. */
  public List<Choice> getOffChoices() {
    if (getFigures().off() == 0 && !view().off()) {
      return List.of();
    }
    String label = "%s (%s)".formatted(say("diagnosis.offOnly"), here.number(getFigures().off()));
    return List.of(
        choice(say("diagnosis.offToo"), "off", null, !view().off()),
        choice(label, "off", "yes", view().off()));
  }

  private Choice choice(String label, String name, String value, boolean current) {
    return new Choice(
        label,
        link(
            choices -> {
              choices.remove("after");
              if (name.equals("from")) {
                choices.remove("to");
              }
              if (value == null) {
                choices.remove(name);
              } else {
                choices.put(name, value);
              }
            }),
        current);
  }

  /** The address of the page without any choice. */
  public String getLink() {
    return here.link(isSeveral() ? "/tables/diagnosis" : here.getToolAddress());
  }

  /** Whether any choice was made. */
  public boolean isNarrowed() {
    return !chosen().isEmpty();
  }

  /** Whether this is a further page of a layer's list. */
  public boolean isFurther() {
    return Sent.id("after").isPresent();
  }

  /** Where the live map finds what was said. */
  public String getSource() {
    Map<String, String> choices = chosen();
    choices.remove("after");
    choices.remove("off");
    choices.remove("table");
    return "/api/v1/tables/diagnosis?" + tableParameters() + query(choices, "&");
  }

  /** Where the live map finds the contours. */
  public String getContourSource() {
    return "/api/v1/tables/diagnosis/contours?" + tableParameters();
  }

  private String tableParameters() {
    return tables().stream()
        .map(table -> "table=" + table.getSlug())
        .collect(Collectors.joining("&"));
  }

  /** The part of the earth the live map shows first. */
  public String getBox() {
    return box()
        .map(
            around ->
                String.format(
                    Locale.ROOT,
                    "%.5f,%.5f,%.5f,%.5f",
                    around.west(),
                    around.south(),
                    around.east(),
                    around.north()))
        .orElse("");
  }

  /** What links of the live map start with: nothing, or the language. */
  public String getHome() {
    return here.link("/tables").replaceAll("/tables$", "");
  }

  private String link(java.util.function.Consumer<Map<String, String>> change) {
    Map<String, String> choices = chosen();
    change.accept(choices);
    return getLink() + query(choices, "?");
  }

  private static String query(Map<String, String> choices, String start) {
    return choices.isEmpty()
        ? ""
        : choices.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", start, ""));
  }

  /** The choices in the address that mean something, and only those. */
  private Map<String, String> chosen() {
    Map<String, String> choices = new LinkedHashMap<>();
    if (isSeveral()) {
      Sent.text("table")
          .filter(slug -> tables().size() == 1 && tables().get(0).getSlug().equals(slug))
          .ifPresent(slug -> choices.put("table", slug));
    }
    layer().ifPresent(layer -> choices.put("layer", layer.segment()));
    if (view().themes() != null) {
      String name = Sent.id("theme").isPresent() ? "theme" : "category";
      Sent.id(name).ifPresent(id -> choices.put(name, id.toString()));
    }
    if (period().isPresent()) {
      Sent.text("from").ifPresent(from -> choices.put("from", from));
      Sent.text("to").ifPresent(to -> choices.put("to", to));
    }
    if (view().off()) {
      choices.put("off", "yes");
    }
    Sent.id("after").ifPresent(id -> choices.put("after", id.toString()));
    return choices;
  }

  private Optional<Layer> layer() {
    return Sent.text("layer").flatMap(Layer::read);
  }

  private static Optional<Period> period() {
    return Period.read(Sent.text("from").orElse(""), Sent.text("to").orElse(""));
  }

  private boolean isSeveral() {
    return here.getSpace() == null;
  }

  private List<Space> tables() {
    if (tables == null) {
      if (isSeveral()) {
        List<Space> asked = diagnosis.readable(Sent.text("table").map(List::of).orElse(List.of()));
        tables = asked.isEmpty() ? diagnosis.readable() : asked;
      } else {
        tables = List.of(here.getSpace());
      }
    }
    return tables;
  }

  private MapView view() {
    if (view == null) {
      Wanted wanted =
          new Wanted(
              Sent.id("theme"),
              Sent.id("category"),
              period(),
              Sent.text("off").filter("yes"::equals).isPresent());
      view = diagnosis.view(tables(), wanted);
    }
    return view;
  }

  private List<Territory> territories() {
    if (territories == null) {
      territories = diagnosis.territories(tables());
    }
    return territories;
  }

  private Area area() {
    if (area == null) {
      area = Area.of(territories());
    }
    return area;
  }

  private Optional<Box> box() {
    return diagnosis.box(area(), getFigures().around());
  }

  private String name(Layer layer) {
    return say("diagnosis.layer." + layer);
  }

  private String letter(String shape) {
    return shape.equals("several") ? "" : say("diagnosis.letter." + shape);
  }

  private String say(String key) {
    return ResourceBundle.getBundle("tables", here.language().locale()).getString(key);
  }

  /**
   * A choice of what to show.
   *
   * @param label what it says
   * @param link where it leads
   * @param current whether it is made
   */
  public record Choice(String label, String link, boolean current) {}

  /**
   * A layer in the key of the map.
   *
   * @param shape its shape
   * @param name what it is called
   * @param letter the letter on its marks
   * @param count how many it holds
   */
  public record Key(String shape, String name, String letter, long count) {}

  /**
   * A contour on the drawing.
   *
   * @param name what it surrounds
   * @param path how it runs
   * @param at where its name stands; null outside the drawing
   */
  public record Outlined(String name, String path, StillMap.Mark at) {}

  /**
   * A mark on the drawing.
   *
   * @param x from its left edge
   * @param y from its top
   * @param shape its shape
   * @param label a letter or a number
   */
  public record Drawn(String x, String y, String shape, String label) {}

  /**
   * A layer of the list.
   *
   * @param shape its shape on the map
   * @param name what it is called
   * @param count how many it holds in all
   * @param places what of it is on this page
   * @param more where the rest is; null when this is all
   */
  public record Section(String shape, String name, long count, List<Place> places, String more) {}

  /**
   * What was said of one place.
   *
   * @param name the place, in the speakers' words
   * @param entries what was said
   */
  public record Place(String name, List<Entry> entries) {}

  /**
   * One statement in the list.
   *
   * @param quote the beginning of what was said
   * @param link its page
   * @param when when, as far as is known; may be empty
   * @param near beside what it lies; may be empty
   * @param off whether it is not on the map yet
   * @param outside whether it lies outside the territory
   * @param sample whether it only shows how the site works
   * @param placeLink where to place it; null for who may not
   */
  public record Entry(
      String quote,
      String link,
      String when,
      String near,
      boolean off,
      boolean outside,
      boolean sample,
      String placeLink) {}

  /**
   * Equipment of one kind.
   *
   * @param name the kind; may be empty
   * @param all the equipment
   */
  public record EquipmentKind(String name, List<Equipment> all) {}
}
