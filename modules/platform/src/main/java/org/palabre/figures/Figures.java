package org.palabre.figures;

import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.organisation.Organisations;
import org.palabre.spi.SpaceFacts;
import org.palabre.store.DataVersion;

/**
 * The figures of a space: counted once, then remembered until something changes anywhere (see
 * {@link DataVersion}) or a day has passed.
 */
@ApplicationScoped
public class Figures {

  /** Anybody may ask for any period: beyond this many, all are forgotten. */
  private static final int MOST_REMEMBERED = 400;

  private final FigureRows rows;
  private final Organisations organisations;
  private final DataVersion version;
  private final Access access;
  private volatile Remembered remembered = new Remembered(-1, Map.of());

  /** For the container's proxy. */
  protected Figures() {
    this(null, null, null, null);
  }

  @Inject
  Figures(FigureRows rows, Organisations organisations, DataVersion version, Access access) {
    this.rows = rows;
    this.organisations = organisations;
    this.version = version;
    this.access = access;
  }

  /**
   * What a space adds up to for the actor: what the team keeps to itself counts for the team only.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public SpaceFigures of(SpaceFacts space, Period period) {
    access.require(READ_SPACE, space);
    return remembered(space, period, access.mayRead(Audience.TEAM, space));
  }

  /**
   * What a space adds up to for everybody who reads it, whoever asks: for what leaves on paper.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public SpaceFigures forEverybody(SpaceFacts space, Period period) {
    access.require(READ_SPACE, space);
    return remembered(space, period, false);
  }

  private SpaceFigures remembered(SpaceFacts space, Period period, boolean team) {
    long now = version.current();
    Remembered known = remembered;
    if (known.version() != now || known.figures().size() > MOST_REMEMBERED) {
      known = new Remembered(now, new ConcurrentHashMap<>());
      remembered = known;
    }
    LocalDate today = organisations.today();
    return known
        .figures()
        .computeIfAbsent(
            new Key(space.id(), period, team, today),
            key -> count(space.id(), period, team, today));
  }

  private SpaceFigures count(UUID space, Period period, boolean team, LocalDate today) {
    FigureRows.Spread spread = rows.spread(space, period);
    List<Asked> asked = rows.asked(space, period, team);
    return new SpaceFigures(
        spread.months(),
        spread.channels(),
        rows.themes(space, period, team),
        rows.categories(space, period, team),
        rows.grouped(space, period, team),
        rows.projects(space, period, team),
        Asked.byState(asked),
        Asked.late(asked, today),
        Asked.delays(asked, today),
        SmallGroups.of(rows.ages(space)),
        SmallGroups.of(rows.quarters(space)));
  }

  private record Key(UUID space, Period period, boolean team, LocalDate today) {}

  private record Remembered(long version, Map<Key, SpaceFigures> figures) {}
}
