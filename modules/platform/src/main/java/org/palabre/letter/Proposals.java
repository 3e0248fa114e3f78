package org.palabre.letter;

import static org.palabre.access.PlatformPermission.WRITE_LETTERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.document.Documents;
import org.palabre.document.Pictures;
import org.palabre.space.Space;

/**
 * Finds what a letter about a territory and a period could tell, of what everybody reads: themes
 * with most statements first and some quotations of each, decisions, projects, promises, answers,
 * and the next meetings.
 */
@ApplicationScoped
public class Proposals {

  private static final int MOST_THEMES = 8;
  private static final int MOST_QUOTES = 4;
  private static final int MOST_LOOSE = 8;
  private static final int MOST = 30;
  private static final int MOST_MEETINGS = 8;
  private static final int MOST_PICTURES = 12;
  private static final int DAYS_AHEAD = 92;
  private static final int SUGGESTED = 3;
  private static final int SUGGESTED_QUOTES = 6;
  private static final int SUGGESTED_OF_A_THEME = 2;
  private static final int SUGGESTED_LENGTH = 420;

  /** What was asked for a project, or a theme, that everybody reads. */
  private static final String OPEN =
      " AND (EXISTS (SELECT 1 FROM project p WHERE p.id = c.project_id AND p.audience = 'SPACE')"
          + " OR (c.project_id IS NULL AND EXISTS (SELECT 1 FROM theme t WHERE t.id = c.theme_id"
          + " AND t.audience = 'SPACE')))";

  /** A quotation of about this length is read by everybody. */
  private static final String READABLE = "CHAR_LENGTH(s.words) BETWEEN 30 AND 420";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final PublicSpaces spaces;
  private final PublicSources sources;
  private final Pictures pictures;
  private final Access access;

  /** For the container's proxy. */
  protected Proposals() {
    this(null, null, null, null);
  }

  @Inject
  Proposals(PublicSpaces spaces, PublicSources sources, Pictures pictures, Access access) {
    this.spaces = spaces;
    this.sources = sources;
    this.pictures = pictures;
    this.access = access;
  }

  /**
   * Something a letter could tell.
   *
   * @param ref what it is
   * @param theme the theme of a statement; null for none
   * @param group the name of the theme; empty for none
   * @param told how many statements the theme has in the period; 0 where there is no theme
   * @param title what it is called; perhaps empty
   * @param words its words; of a statement the quotation
   * @param facts who, when and where
   * @param suggested whether it is among the first few, which make two pages
   */
  public record Proposal(
      SourceRef ref,
      UUID theme,
      String group,
      long told,
      String title,
      String words,
      String facts,
      boolean suggested) {}

  /**
   * What there is to tell, in the order of the letter.
   *
   * @param language in which it is said, {@code fr} or {@code en}
   * @param taken what is not wanted, because the letter refers to it already
   * @throws org.palabre.access.AccessDenied if the actor does not write letters
   */
  public List<Proposal> of(LetterPlan plan, String language, Set<UUID> taken) {
    access.require(WRITE_LETTERS);
    Set<UUID> within = spaces.within(plan.territory());
    Without without = new Without(taken);
    Map<SourceRef, Group> found = new LinkedHashMap<>();
    said(spaces.with("statements", within), plan, without, found);
    Set<UUID> meeting = spaces.with("agenda", within).keySet();
    Set<UUID> threads = spaces.with("threads", within).keySet();
    decided(meeting, threads, plan, without, found);
    promised(threads, plan, without, found);
    answered(threads, plan, without, found);
    coming(meeting, without, found);
    pictures
        .everybodys(spaces.with(Documents.TOOL, within).keySet(), MOST_PICTURES + taken.size())
        .stream()
        .filter(one -> !taken.contains(one.id()))
        .limit(MOST_PICTURES)
        .forEach(
            one -> found.put(new SourceRef(Section.OWN, SourceKind.PICTURE, one.id()), Group.NONE));
    return propose(found, new LetterWords(language));
  }

  private List<Proposal> propose(Map<SourceRef, Group> found, LetterWords words) {
    Map<SourceRef, Source> read = sources.read(found.keySet());
    Map<Section, Integer> suggested = new EnumMap<>(Section.class);
    Map<UUID, Integer> ofTheme = new HashMap<>();
    List<Proposal> proposals = new ArrayList<>();
    found.forEach(
        (ref, group) -> {
          Source source = read.get(ref);
          if (source == null) {
            return;
          }
          boolean said = ref.kind() == SourceKind.STATEMENT;
          boolean picture = ref.kind() == SourceKind.PICTURE;
          boolean room =
              !picture
                  && suggested.getOrDefault(ref.section(), 0)
                      < (said ? SUGGESTED_QUOTES : SUGGESTED)
                  && (!said || ofTheme.getOrDefault(group.theme(), 0) < SUGGESTED_OF_A_THEME)
                  && source.words().length() <= SUGGESTED_LENGTH;
          if (room) {
            suggested.merge(ref.section(), 1, Integer::sum);
            ofTheme.merge(group.theme(), 1, Integer::sum);
          }
          proposals.add(
              new Proposal(
                  ref,
                  group.theme(),
                  group.name(),
                  group.told(),
                  picture ? source.alt() : source.title(),
                  said ? words.quoted(source.words()) : source.words(),
                  words.facts(source),
                  room));
        });
    return proposals;
  }

  private record Group(UUID theme, String name, long told) {

    private static final Group NONE = new Group(null, "", 0);
  }

  /** What is left out of a query. */
  private record Without(List<UUID> ids) {

    private Without(Set<UUID> taken) {
      this(List.copyOf(taken));
    }

    private String sql(String column) {
      return ids.isEmpty() ? "" : " AND " + column + " NOT IN " + marks(ids);
    }
  }

  private void said(
      Map<UUID, Space> in, LetterPlan plan, Without without, Map<SourceRef, Group> found) {
    if (in.isEmpty()) {
      return;
    }
    Set<UUID> taken = new HashSet<>();
    List<Object> parameters = new ArrayList<>(in.keySet());
    parameters.addAll(days(plan));
    for (Object[] theme :
        rows(
            "SELECT t.id, t.name, COUNT(*) FROM theme t JOIN theme_statement x ON x.theme_id = t.id"
                + " JOIN statement s ON s.id = x.statement_id WHERE t.space_id IN "
                + marks(in.keySet())
                + " AND t.audience = 'SPACE' AND t.merged_into IS NULL AND s.state = 'PUBLISHED'"
                + " AND s.counted_on BETWEEN ? AND ? GROUP BY t.id, t.name"
                + " ORDER BY 3 DESC, t.id LIMIT "
                + MOST_THEMES,
            parameters)) {
      Group group = new Group(id(theme[0]), (String) theme[1], ((Number) theme[2]).longValue());
      List<Object> of = new ArrayList<>(List.of(id(theme[0])));
      of.addAll(days(plan));
      of.addAll(without.ids());
      ids(
              "SELECT s.id FROM theme_statement x JOIN statement s ON s.id = x.statement_id WHERE"
                  + " x.theme_id = ? AND s.state = 'PUBLISHED' AND s.counted_on BETWEEN ? AND ?"
                  + without.sql("s.id")
                  + " ORDER BY "
                  + READABLE
                  + " DESC, s.id DESC LIMIT "
                  + MOST_QUOTES * 2,
              of)
          .stream()
          .filter(taken::add)
          .limit(MOST_QUOTES)
          .forEach(id -> found.put(said(id), group));
    }
    List<Object> loose = new ArrayList<>(in.keySet());
    loose.addAll(days(plan));
    loose.addAll(without.ids());
    ids(
            "SELECT s.id FROM statement s WHERE s.space_id IN "
                + marks(in.keySet())
                + " AND s.state = 'PUBLISHED' AND s.counted_on BETWEEN ? AND ? AND NOT EXISTS"
                + " (SELECT 1 FROM theme_statement x JOIN theme t ON t.id = x.theme_id WHERE"
                + " x.statement_id = s.id AND t.audience = 'SPACE')"
                + without.sql("s.id")
                + " ORDER BY "
                + READABLE
                + " DESC, s.id DESC LIMIT "
                + MOST_LOOSE,
            loose)
        .stream()
        .filter(taken::add)
        .forEach(id -> found.put(said(id), Group.NONE));
  }

  private static SourceRef said(UUID statement) {
    return new SourceRef(Section.SAID, SourceKind.STATEMENT, statement);
  }

  private void decided(
      Set<UUID> meeting,
      Set<UUID> threads,
      LetterPlan plan,
      Without without,
      Map<SourceRef, Group> found) {
    if (!meeting.isEmpty()) {
      put(
          found,
          Section.DECIDED,
          SourceKind.DECISION,
          "SELECT d.id FROM minutes_decision d JOIN minutes_entry e ON e.id = d.entry_id"
              + " JOIN minutes n ON n.id = e.minutes_id JOIN meeting m ON m.id = n.meeting_id"
              + " WHERE m.space_id IN "
              + marks(meeting)
              + " AND n.state = 'PUBLISHED' AND m.state <> 'DRAFT' AND m.audience = 'SPACE'"
              + " AND d.decided_on BETWEEN ? AND ?"
              + without.sql("d.id")
              + " ORDER BY d.decided_on DESC, d.id DESC",
          within(meeting, plan, 1, without));
    }
    if (!threads.isEmpty()) {
      put(
          found,
          Section.DECIDED,
          SourceKind.PROJECT,
          "SELECT p.id FROM project p WHERE p.space_id IN "
              + marks(threads)
              + " AND p.audience = 'SPACE' AND (p.started_on BETWEEN ? AND ?"
              + " OR p.ended_on BETWEEN ? AND ?)"
              + without.sql("p.id")
              + " ORDER BY COALESCE(p.ended_on, p.started_on) DESC, p.id DESC",
          within(threads, plan, 2, without));
    }
  }

  private void promised(
      Set<UUID> threads, LetterPlan plan, Without without, Map<SourceRef, Group> found) {
    if (!threads.isEmpty()) {
      put(
          found,
          Section.PROMISED,
          SourceKind.COMMITMENT,
          "SELECT c.id FROM commitment c WHERE c.space_id IN "
              + marks(threads)
              + " AND c.audience = 'SPACE' AND c.state IN ('PROMISED', 'KEPT')"
              + " AND c.promised_on BETWEEN ? AND ?"
              + OPEN
              + without.sql("c.id")
              + " ORDER BY c.promised_on DESC, c.id DESC",
          within(threads, plan, 1, without));
    }
  }

  /** Answers that are no promise: what was promised stands above. */
  private void answered(
      Set<UUID> threads, LetterPlan plan, Without without, Map<SourceRef, Group> found) {
    if (!threads.isEmpty()) {
      put(
          found,
          Section.ANSWERED,
          SourceKind.ANSWER,
          "SELECT a.id FROM answer a JOIN commitment c ON c.id = a.commitment_id"
              + " WHERE c.space_id IN "
              + marks(threads)
              + " AND c.audience = 'SPACE' AND NOT a.reopens"
              + " AND (a.moves_to IS NULL OR a.moves_to <> 'PROMISED')"
              + " AND a.answered_on BETWEEN ? AND ?"
              + OPEN
              + without.sql("a.id")
              + " ORDER BY a.answered_on DESC, a.id DESC",
          within(threads, plan, 1, without));
    }
  }

  private void coming(Set<UUID> meeting, Without without, Map<SourceRef, Group> found) {
    if (!meeting.isEmpty()) {
      List<Object> parameters = new ArrayList<>(meeting);
      LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
      parameters.add(now);
      parameters.add(now.plusDays(DAYS_AHEAD));
      parameters.addAll(without.ids());
      ids(
              "SELECT m.id FROM meeting m WHERE m.space_id IN "
                  + marks(meeting)
                  + " AND m.state = 'ANNOUNCED' AND m.audience = 'SPACE' AND m.starts_utc > ?"
                  + " AND m.starts_utc < ?"
                  + without.sql("m.id")
                  + " ORDER BY m.starts_utc, m.id LIMIT "
                  + MOST_MEETINGS,
              parameters)
          .forEach(
              id -> found.put(new SourceRef(Section.COMING, SourceKind.MEETING, id), Group.NONE));
    }
  }

  private void put(
      Map<SourceRef, Group> found,
      Section section,
      SourceKind kind,
      String sql,
      List<Object> parameters) {
    ids(sql + " LIMIT " + MOST, parameters)
        .forEach(id -> found.put(new SourceRef(section, kind, id), Group.NONE));
  }

  private static List<Object> within(
      Collection<UUID> spaces, LetterPlan plan, int times, Without without) {
    List<Object> parameters = new ArrayList<>(spaces);
    for (int i = 0; i < times; i++) {
      parameters.addAll(days(plan));
    }
    parameters.addAll(without.ids());
    return parameters;
  }

  private static List<Object> days(LetterPlan plan) {
    return List.of(Date.valueOf(plan.from()), Date.valueOf(plan.until()));
  }

  private Set<UUID> ids(String sql, List<Object> parameters) {
    Set<UUID> ids = new LinkedHashSet<>();
    for (Object cell : bind(sql, parameters).getResultList()) {
      ids.add(id(cell));
    }
    return ids;
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, List<Object> parameters) {
    return bind(sql, parameters).getResultList();
  }

  private Query bind(String sql, List<Object> parameters) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    return query;
  }

  private static UUID id(Object cell) {
    return cell instanceof UUID id ? id : UUID.fromString(cell.toString());
  }

  private static String marks(Collection<UUID> ids) {
    return "(" + String.join(",", ids.stream().map(id -> "?").toList()) + ")";
  }
}
