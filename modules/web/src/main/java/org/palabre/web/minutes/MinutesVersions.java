package org.palabre.web.minutes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.comparison.TextComparison;
import org.palabre.comparison.TextComparison.Kind;
import org.palabre.comparison.TextComparison.Piece;
import org.palabre.minutes.MinutesEntry;
import org.palabre.minutes.MinutesReading;
import org.palabre.minutes.Snapshot;
import org.palabre.minutes.SnapshotEntry;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;

/** The versions of minutes, each compared word by word with the one before or the first. */
@Named
@RequestScoped
public class MinutesVersions {

  private static final int MOST_TEXTS = 20;

  @Inject private MinutesAt at;
  @Inject private MinutesReading reading;
  @Inject private Here here;
  private List<Snapshot> snapshots;

  /** The versions the visitor may read, oldest first. */
  public List<Version> getAll() {
    List<Version> all = new ArrayList<>();
    for (Snapshot one : snapshots()) {
      boolean first = all.isEmpty();
      all.add(
          new Version(
              one.getNumber(),
              here.say(
                  at.words().getString("minutes.version." + one.getStep()),
                  here.moment(one.getMadeAt())),
              at.isHolding() ? at.name(one.getMadeBy()) : "",
              first ? null : at.link("versions") + "&of=" + one.getNumber(),
              all.size() < 2
                  ? null
                  : at.link("versions")
                      + "&of="
                      + one.getNumber()
                      + "&with="
                      + snapshots().get(0).getNumber(),
              one.getNumber() == Sent.number("of")));
    }
    return all;
  }

  /** Whether two versions are compared. */
  public boolean isComparing() {
    return newer().isPresent() && older().isPresent();
  }

  /** Which ones. */
  public String getCompared() {
    return here.say(
        at.words().getString("minutes.compared"),
        older().orElseThrow().getNumber(),
        newer().orElseThrow().getNumber());
  }

  /** The entries that differ, each with its pieces. */
  public List<Difference> getDifferences() {
    Map<UUID, SnapshotEntry> before = new HashMap<>();
    reading.entries(older().orElseThrow()).forEach(one -> before.put(one.getEntryId(), one));
    Map<UUID, MinutesEntry.Kind> kinds = new HashMap<>();
    reading.lines(at.required()).forEach(line -> kinds.put(line.id(), line.kind()));
    List<Difference> differences = new ArrayList<>();
    for (SnapshotEntry now : reading.entries(newer().orElseThrow())) {
      String was =
          Optional.ofNullable(before.get(now.getEntryId())).map(SnapshotEntry::getText).orElse("");
      if (!was.equals(now.getText())) {
        differences.add(
            new Difference(
                at.title(kinds.get(now.getEntryId()), now.getTitle()),
                TextComparison.of(was, now.getText())));
      }
    }
    return differences;
  }

  private List<Snapshot> snapshots() {
    if (snapshots == null) {
      snapshots = reading.snapshots(at.required());
    }
    return snapshots;
  }

  private Optional<Snapshot> newer() {
    return numbered(Sent.number("of"));
  }

  private Optional<Snapshot> older() {
    int with = Sent.number("with");
    return numbered(with == 0 ? before(Sent.number("of")) : with);
  }

  private int before(int number) {
    int before = 0;
    for (Snapshot one : snapshots()) {
      if (one.getNumber() < number) {
        before = one.getNumber();
      }
    }
    return before;
  }

  private Optional<Snapshot> numbered(int number) {
    return snapshots().stream().filter(one -> one.getNumber() == number).findFirst();
  }

  /** The entry whose earlier texts are shown, for those who hold meetings; null for none. */
  public MinutesEntry getEntry() {
    return at.isHolding()
        ? Sent.id("entry").flatMap(id -> reading.entry(at.required(), id)).orElse(null)
        : null;
  }

  /** Its texts before, latest first, each compared with the one that stands. */
  public List<Difference> getTexts() {
    MinutesEntry entry = getEntry();
    return reading.revisions(at.required(), entry, MOST_TEXTS).stream()
        .map(
            one ->
                new Difference(
                    here.say(
                        at.words().getString("minutes.texts.by"),
                        at.name(one.getWrittenBy()),
                        here.moment(one.getWrittenAt())),
                    List.of(new Piece(Kind.SAME, one.getText()))))
        .toList();
  }

  /**
   * A version.
   *
   * @param number its number
   * @param what the step and when
   * @param by who took it; empty for those who need not know
   * @param withBefore where it is compared with the one before; null for the first
   * @param withFirst where it is compared with the first; null where that is the one before
   * @param current whether it is being compared
   */
  public record Version(
      int number, String what, String by, String withBefore, String withFirst, boolean current) {}

  /**
   * A text in pieces.
   *
   * @param title what it is of
   * @param pieces its pieces
   */
  public record Difference(String title, List<Piece> pieces) {}
}
