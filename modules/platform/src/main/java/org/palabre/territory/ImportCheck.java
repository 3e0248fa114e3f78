package org.palabre.territory;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.territory.Territory.Kind;

/**
 * Compares a file with the territories already here, feature by feature. Two areas are the same
 * when kind and code are, or, when one has no code, when they bear the same name in the same place.
 */
final class ImportCheck {

  private final ImportChoice choice;
  private final Map<UUID, Territory> byId = new HashMap<>();
  private final Map<String, Territory> holders = new HashMap<>();
  private final Set<String> hereByCode = new HashSet<>();
  private final Set<String> hereByName = new HashSet<>();
  private final Set<String> hereWithoutCode = new HashSet<>();
  private final Map<String, Integer> fileByCode = new HashMap<>();
  private final Map<String, Integer> fileByName = new HashMap<>();

  ImportCheck(Collection<Territory> here, ImportChoice choice) {
    this.choice = choice;
    for (Territory territory : here) {
      byId.put(territory.getId(), territory);
      Optional<String> code = Optional.ofNullable(territory.getCode());
      code.ifPresent(known -> holders.merge(known, territory, ImportCheck::larger));
      code.ifPresent(known -> hereByCode.add(codeKey(territory.getKind(), known)));
      String name = nameKey(territory.getParentId(), territory.getName());
      hereByName.add(name);
      if (code.isEmpty()) {
        hereWithoutCode.add(name);
      }
    }
  }

  List<ImportLine> check(List<JsonObject> features) {
    List<ImportLine> lines = new ArrayList<>();
    for (JsonObject feature : features) {
      lines.add(check(lines.size() + 1, feature));
    }
    return lines;
  }

  private ImportLine check(int number, JsonObject feature) {
    List<Fault> faults = new ArrayList<>();
    Clues clues = new Clues(GeoJsonFile.object(feature, "properties"));
    String name = text(clues.name(), 120, "territory.fault.noName", faults);
    Optional<String> code =
        clues.code().map(found -> text(found, 40, "territory.fault.noName", faults));
    Optional<Kind> kind = choice.kind().or(clues::kind);
    if (kind.isEmpty()) {
      faults.add(Fault.of("territory.fault.noKind"));
    }
    Optional<Territory> parent = parent(clues);
    if (parent.isPresent() && kind.isPresent() && !parent.get().getKind().holds(kind.get())) {
      faults.add(Fault.of("territory.fault.parent", parent.get().getName()));
    }
    Optional<UUID> parentId = parent.map(Territory::getId);
    Optional<Contour> contour = contour(feature, faults);
    boolean known = isKnown(name, kind, code, parentId);
    if (known && !choice.leaveKnown()) {
      faults.add(Fault.of("territory.fault.known"));
    }
    twin(number, name, kind, code, parentId)
        .ifPresent(twin -> faults.add(Fault.of("territory.fault.twin", twin)));
    return new ImportLine(
        number,
        name,
        code,
        kind,
        parentId,
        parent.map(Territory::getName).orElse(""),
        contour,
        known,
        known && choice.leaveKnown() ? List.of() : faults);
  }

  private static String text(String found, int longest, String whenEmpty, List<Fault> faults) {
    if (found.isBlank()) {
      faults.add(Fault.of(whenEmpty));
      return "";
    }
    try {
      return PlainText.line("file", found, longest);
    } catch (Refusal refusal) {
      faults.add(Fault.of(refusal.key(), refusal.arguments()));
      return "";
    }
  }

  private Optional<Territory> parent(Clues clues) {
    return choice.parent().isPresent()
        ? choice.parent().map(byId::get)
        : clues.parentCode().map(holders::get);
  }

  private static Optional<Contour> contour(JsonObject feature, List<Fault> faults) {
    try {
      return Optional.of(Contour.of(GeoJsonFile.object(feature, "geometry")));
    } catch (UnsoundContour unsound) {
      faults.add(unsound.fault());
      return Optional.empty();
    }
  }

  private boolean isKnown(
      String name, Optional<Kind> kind, Optional<String> code, Optional<UUID> parent) {
    boolean sameCode =
        code.isPresent()
            && kind.isPresent()
            && hereByCode.contains(codeKey(kind.get(), code.get()));
    Set<String> names = code.isPresent() ? hereWithoutCode : hereByName;
    return sameCode || (!name.isEmpty() && names.contains(nameKey(parent.orElse(null), name)));
  }

  private Optional<Integer> twin(
      int number, String name, Optional<Kind> kind, Optional<String> code, Optional<UUID> parent) {
    if (code.isPresent()) {
      return Optional.ofNullable(
          fileByCode.putIfAbsent(codeKey(kind.orElse(null), code.get()), number));
    }
    return name.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(fileByName.putIfAbsent(nameKey(parent.orElse(null), name), number));
  }

  private static Territory larger(Territory one, Territory other) {
    return one.getKind().compareTo(other.getKind()) <= 0 ? one : other;
  }

  private static String codeKey(Kind kind, String code) {
    return kind + " " + code;
  }

  private static String nameKey(UUID parent, String name) {
    return parent + " " + Territories.folded(name);
  }
}
