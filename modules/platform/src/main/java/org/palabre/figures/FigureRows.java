package org.palabre.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.palabre.commitment.Commitment;
import org.palabre.figures.SpaceFigures.CategoryFigure;
import org.palabre.figures.SpaceFigures.Said;
import org.palabre.figures.SpaceFigures.ThemeFigure;
import org.palabre.project.Project;
import org.palabre.statement.Channel;

/**
 * Counts, in SQL, along the index {@code statement_figures}. What was withdrawn, refused or waits
 * is nowhere; what the team keeps to itself only with {@code team}.
 */
@ApplicationScoped
class FigureRows {

  /** Statements of themes that may be read, in the period. */
  private static final String IN_THEMES =
      " FROM theme t JOIN theme_statement x ON x.theme_id = t.id"
          + " JOIN statement s ON s.id = x.statement_id"
          + " LEFT JOIN category c ON c.id = t.category_id"
          + " WHERE t.space_id = ?1 AND t.merged_into IS NULL AND (t.audience = 'SPACE' OR ?4)"
          + " AND s.space_id = ?1 AND s.state = 'PUBLISHED' AND s.counted_on BETWEEN ?2 AND ?3";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected FigureRows() {}

  /** What was said by month and by channel, in one walk along the index. */
  Spread spread(UUID space, Period period) {
    Spread spread = new Spread(new TreeMap<>(), new HashMap<>());
    Query query =
        entities.createNativeQuery(
            "SELECT EXTRACT(YEAR_MONTH FROM counted_on) AS month, channel, COUNT(*),"
                + " SUM(COALESCE(head_count, 1)) FROM statement"
                + " WHERE space_id = ?1 AND state = 'PUBLISHED' AND counted_on BETWEEN ?2 AND ?3"
                + " GROUP BY month, channel");
    for (Object[] row : rows(bind(query, space, period))) {
      int month = ((Number) row[0]).intValue();
      Channel channel = row[1] == null ? null : Channel.valueOf((String) row[1]);
      Said said = new Said(number(row[2]), number(row[3]));
      spread.months().merge(YearMonth.of(month / 100, month % 100), said, Said::plus);
      spread.channels().merge(channel, said, Said::plus);
    }
    return spread;
  }

  /** What was said of each theme, most said first. */
  List<ThemeFigure> themes(UUID space, Period period, boolean team) {
    Query query =
        entities.createNativeQuery(
            "SELECT t.id, t.name, c.name, COUNT(*), SUM(COALESCE(s.head_count, 1))"
                + IN_THEMES
                + " GROUP BY t.id, t.name, c.name ORDER BY COUNT(*) DESC, t.name");
    return rows(bind(query, space, period).setParameter(4, team)).stream()
        .map(
            row ->
                new ThemeFigure(
                    id(row[0]),
                    (String) row[1],
                    (String) row[2],
                    new Said(number(row[3]), number(row[4]))))
        .toList();
  }

  /** The same by category, each statement once in each. */
  List<CategoryFigure> categories(UUID space, Period period, boolean team) {
    Query query =
        entities.createNativeQuery(
            "SELECT c.name, COUNT(DISTINCT s.id)"
                + IN_THEMES
                + " GROUP BY c.name ORDER BY 2 DESC, c.name");
    return rows(bind(query, space, period).setParameter(4, team)).stream()
        .map(row -> new CategoryFigure((String) row[0], number(row[1])))
        .toList();
  }

  /** How many statements are in a theme that may be read. */
  long grouped(UUID space, Period period, boolean team) {
    Query query = entities.createNativeQuery("SELECT COUNT(DISTINCT s.id)" + IN_THEMES);
    return number(bind(query, space, period).setParameter(4, team).getSingleResult());
  }

  /** The projects decided in the period, by state. */
  Map<Project.State, Long> projects(UUID space, Period period, boolean team) {
    Query query =
        entities.createNativeQuery(
            "SELECT state, COUNT(*) FROM project WHERE space_id = ?1"
                + " AND COALESCE(started_on, CAST(created_at AS DATE)) BETWEEN ?2 AND ?3"
                + " AND (audience = 'SPACE' OR ?4) GROUP BY state");
    Map<Project.State, Long> states = new EnumMap<>(Project.State.class);
    rows(bind(query, space, period).setParameter(4, team))
        .forEach(row -> states.put(Project.State.valueOf((String) row[0]), number(row[1])));
    return states;
  }

  /** The days of what was asked in the period; never what belongs to a hidden thread. */
  List<Asked> asked(UUID space, Period period, boolean team) {
    Query query =
        entities.createNativeQuery(
            "SELECT c.state, c.requested_on, c.due_on, MIN(a.answered_on),"
                + " MIN(IF(a.moves_to = 'PROMISED', a.answered_on, NULL)), c.ended_on"
                + " FROM commitment c LEFT JOIN answer a ON a.commitment_id = c.id"
                + " LEFT JOIN project p ON p.id = c.project_id"
                + " LEFT JOIN theme t ON t.id = c.theme_id"
                + " WHERE c.space_id = ?1 AND c.requested_on BETWEEN ?2 AND ?3"
                + " AND (?4 OR (c.audience = 'SPACE' AND COALESCE(p.audience, 'SPACE') = 'SPACE'"
                + " AND COALESCE(t.audience, 'SPACE') = 'SPACE')) GROUP BY c.id");
    return rows(bind(query, space, period).setParameter(4, team)).stream()
        .map(
            row ->
                new Asked(
                    Commitment.State.valueOf((String) row[0]),
                    day(row[1]),
                    day(row[2]),
                    day(row[3]),
                    day(row[4]),
                    day(row[5])))
        .toList();
  }

  /** How many people spoke, by age; an account counts once. */
  Map<String, Long> ages(UUID space) {
    return speakers(space, "age_band");
  }

  /** How many people spoke, by quarter; an account counts once. */
  Map<String, Long> quarters(UUID space) {
    return speakers(space, "quarter");
  }

  private Map<String, Long> speakers(UUID space, String column) {
    Map<String, Long> groups = new HashMap<>();
    Query query =
        entities
            .createNativeQuery(
                "SELECT p.%1$s, COUNT(DISTINCT p.person_id) + SUM(p.person_id IS NULL) FROM statement s JOIN statement_speaker p ON p.statement_id = s.id WHERE s.space_id = ?1 AND s.state = 'PUBLISHED' AND p.%1$s IS NOT NULL GROUP BY p.%1$s"
                    .formatted(column))
            .setParameter(1, space);
    rows(query).forEach(row -> groups.put((String) row[0], number(row[1])));
    return groups;
  }

  private static Query bind(Query query, UUID space, Period period) {
    return query
        .setParameter(1, space)
        .setParameter(2, Date.valueOf(period.from()))
        .setParameter(3, Date.valueOf(period.to()));
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }

  private static UUID id(Object cell) {
    return cell instanceof UUID id ? id : UUID.fromString(cell.toString());
  }

  private static long number(Object cell) {
    return ((Number) cell).longValue();
  }

  private static LocalDate day(Object cell) {
    return cell == null ? null : LocalDate.parse(cell.toString());
  }

  /**
   * What was said, spread in two ways.
   *
   * @param months by month, oldest first
   * @param channels by channel; null is not known
   */
  record Spread(TreeMap<YearMonth, Said> months, Map<Channel, Said> channels) {}
}
