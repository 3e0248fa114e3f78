package org.palabre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.CommitmentMoved;
import org.palabre.debate.AmendmentDiscussed;
import org.palabre.project.Project;
import org.palabre.project.ProjectMoved;
import org.palabre.project.TaskGiven;
import org.palabre.project.journal.JournalTold;
import org.palabre.statement.StatementPublished;
import org.palabre.statement.StatementRefused;
import org.palabre.store.DataVersion;
import org.palabre.text.Amendment;
import org.palabre.text.Text;
import org.palabre.theme.StatementsGrouped;
import org.palabre.theme.Theme;
import org.palabre.theme.ThemesMerged;

/**
 * Notes what happens to threads, and for whom: those whose words are in them, and those who follow.
 * In the transaction in which it happens, by a few statements however many people it concerns. What
 * only the team reads makes no news; whoever did it is not told of it.
 */
@ApplicationScoped
class NewsWriter {

  private static final Duration SAME = Duration.ofHours(1);
  private static final int AT_ONCE = 500;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final CurrentActor actor;
  private final NewsMails mails;
  private final MailTimes times;
  private final DataVersion version;

  /** For the container's proxy. */
  protected NewsWriter() {
    this(null, null, null, null);
  }

  @Inject
  NewsWriter(CurrentActor actor, NewsMails mails, MailTimes times, DataVersion version) {
    this.actor = actor;
    this.mails = mails;
    this.times = times;
    this.version = version;
  }

  void published(@Observes StatementPublished said) {
    tellSpeaker(said.space(), NewsKind.SAID_PUBLISHED, said.statement());
  }

  void refused(@Observes StatementRefused said) {
    tellSpeaker(said.space(), NewsKind.SAID_REFUSED, said.statement());
  }

  private void tellSpeaker(UUID space, NewsKind kind, UUID statement) {
    Noted noted = note(space, kind, statement, null);
    tellSpeakers(
        noted.event(),
        "statement_speaker p WHERE p.statement_id = ?",
        List.of(statement),
        List.of(statement));
  }

  void grouped(@Observes StatementsGrouped grouped) {
    if (entities.find(Theme.class, grouped.theme()).getAudience() == Audience.TEAM) {
      return;
    }
    Noted noted = note(grouped.space(), NewsKind.GROUPED, grouped.theme(), null);
    List<UUID> statements = grouped.statements();
    for (int from = 0; from < statements.size(); from += AT_ONCE) {
      List<UUID> some = statements.subList(from, Math.min(from + AT_ONCE, statements.size()));
      tellSpeakers(
          noted.event(),
          "statement_speaker p JOIN statement s ON s.id = p.statement_id AND s.state = 'PUBLISHED'"
              + " WHERE p.statement_id IN "
              + marks(some.size()),
          some,
          List.of(grouped.theme()));
    }
    tellFollowers(noted, List.of(grouped.theme()));
  }

  void moved(@Observes ProjectMoved moved) {
    Project project = entities.find(Project.class, moved.project());
    if (project.getAudience() == Audience.TEAM) {
      return;
    }
    NewsKind kind =
        switch (moved.what()) {
          case OPENED -> NewsKind.PROJECT_OPENED;
          case BEGUN -> NewsKind.PROJECT_BEGUN;
          case STEP_DONE -> NewsKind.STEP_DONE;
          case RESCHEDULED -> NewsKind.PROJECT_RESCHEDULED;
          case DONE -> NewsKind.PROJECT_DONE;
          case SET_ASIDE -> NewsKind.PROJECT_SET_ASIDE;
          case SPEAKERS_ASKED -> NewsKind.SPEAKERS_ASKED;
        };
    tell(note(moved.space(), kind, project.getId(), null), project.getId(), project.getThemes());
  }

  /** Addresses without an account agreed to a mail at each step: what is told is none. */
  void told(@Observes JournalTold told) {
    Project project = entities.find(Project.class, told.project());
    if (project.getAudience() == Audience.SPACE) {
      NewsEvent event = note(told.space(), NewsKind.JOURNAL_TOLD, project.getId(), null).event();
      tell(new Noted(event, false), project.getId(), project.getThemes());
    }
  }

  /** Whoever is given something is told even of what only the team reads: they are of it. */
  void given(@Observes TaskGiven given) {
    NewsEvent event = note(given.space(), NewsKind.TASK_GIVEN, given.project(), null).event();
    put(
        "SELECT ?, p.id FROM person p WHERE p.id = ? AND NOT EXISTS (SELECT 1 FROM news_mute q"
            + " WHERE q.space_id = ? AND q.person_id = p.id) AND p.id <> ?",
        List.of(event.getId(), given.person(), given.space(), me()));
  }

  void moved(@Observes CommitmentMoved moved) {
    Commitment commitment = entities.find(Commitment.class, moved.commitment());
    Optional<NewsKind> kind = kind(moved.what());
    if (commitment.getAudience() == Audience.TEAM || kind.isEmpty()) {
      return;
    }
    Optional<Project> project =
        commitment.getProjectId().map(id -> entities.find(Project.class, id));
    Audience where =
        project.map(Project::getAudience).orElseGet(() -> themeOf(commitment).getAudience());
    if (where == Audience.TEAM) {
      return;
    }
    UUID subject = commitment.getProjectId().orElseGet(() -> commitment.getThemeId().orElseThrow());
    tell(
        note(moved.space(), kind.get(), subject, commitment.getId()),
        subject,
        project.map(Project::getThemes).orElseGet(() -> Set.of(subject)));
  }

  private Theme themeOf(Commitment commitment) {
    return entities.find(Theme.class, commitment.getThemeId().orElseThrow());
  }

  /** Whoever proposed an amendment, and whoever takes part in its discussion. */
  void discussed(@Observes AmendmentDiscussed discussed) {
    UUID amendment = discussed.amendment();
    Text text = entities.find(Text.class, entities.find(Amendment.class, amendment).getTextId());
    if (text.getAudience() == Audience.TEAM) {
      return;
    }
    Noted noted = note(discussed.space(), NewsKind.AMENDMENT_DISCUSSED, amendment, null);
    put(
        "SELECT DISTINCT ?, p.person_id FROM (SELECT proposed_by AS person_id FROM text_amendment"
            + " WHERE id = ? UNION SELECT written_by FROM text_remark WHERE amendment_id = ?"
            + " AND state = 'SHOWN') p WHERE p.person_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM"
            + " news_mute q WHERE q.space_id = ? AND q.person_id = p.person_id)"
            + " AND p.person_id <> ?",
        List.of(noted.event().getId(), amendment, amendment, discussed.space(), me()));
  }

  /** Those whose words it came from, and those who follow it. */
  void moved(@Observes SubjectMoved moved) {
    Noted noted = note(moved.space(), NewsKind.SUBJECT_MOVED, moved.subject(), null);
    List<UUID> statements = moved.statements();
    for (int from = 0; from < statements.size(); from += AT_ONCE) {
      List<UUID> some = statements.subList(from, Math.min(from + AT_ONCE, statements.size()));
      tellSpeakers(
          noted.event(),
          "statement_speaker p WHERE p.statement_id IN " + marks(some.size()),
          some,
          List.of(moved.subject()));
    }
    List<UUID> concerned = new ArrayList<>(List.of(moved.subject()));
    concerned.addAll(statements);
    // A decision within the hour of what was said before it is no repetition of that.
    tellFollowers(
        new Noted(noted.event(), noted.first() || moved.step()),
        concerned.stream().distinct().toList());
  }

  private static Optional<NewsKind> kind(CommitmentMoved.What what) {
    return switch (what) {
      case REQUESTED -> Optional.of(NewsKind.REQUESTED);
      case ANSWERED -> Optional.of(NewsKind.ANSWERED);
      case PROMISED -> Optional.of(NewsKind.PROMISED);
      case KEPT -> Optional.of(NewsKind.KEPT);
      case REFUSED -> Optional.of(NewsKind.REFUSED);
      case DISCLOSED, PASSED_ON -> Optional.empty();
    };
  }

  /** What happened to a theme, and who follows it, goes where the theme goes. */
  void follow(@Observes ThemesMerged merged) {
    entities
        .createQuery("SELECT e FROM NewsEvent e WHERE e.subjectId = :from", NewsEvent.class)
        .setParameter("from", merged.from())
        .getResultList()
        .forEach(event -> event.belongTo(merged.into()));
    // Whoever follows both follows the second already; a confirmed address stays confirmed.
    String both =
        " FROM follower f JOIN follower g ON g.subject_id = ? AND (g.person_id = f.person_id OR"
            + " g.email_key = f.email_key) WHERE f.subject_id = ?";
    List<UUID> ids = List.of(merged.into(), merged.from());
    execute("DELETE g" + both + " AND g.confirmed_at IS NULL AND f.confirmed_at IS NOT NULL", ids);
    execute("DELETE f" + both, ids);
    entities
        .createQuery("SELECT f FROM Follower f WHERE f.subjectId = :from", Follower.class)
        .setParameter("from", merged.from())
        .getResultList()
        .forEach(follower -> follower.belongTo(merged.into()));
  }

  private Noted note(UUID space, NewsKind kind, UUID subject, UUID commitment) {
    Optional<NewsEvent> before =
        entities
            .createQuery(
                "SELECT e FROM NewsEvent e WHERE e.subjectId = :subject AND e.kind = :kind"
                    + " AND e.happenedAt > :since ORDER BY e.happenedAt DESC",
                NewsEvent.class)
            .setParameter("subject", subject)
            .setParameter("kind", kind)
            .setParameter("since", Instant.now().minus(SAME))
            .getResultStream()
            .filter(one -> Objects.equals(one.getCommitmentId(), commitment))
            .findFirst();
    NewsEvent event = before.orElseGet(() -> new NewsEvent(space, kind, subject, commitment));
    event.again();
    entities.persist(event);
    entities.flush();
    return new Noted(event, before.isEmpty());
  }

  private void tell(Noted noted, UUID subject, Collection<UUID> themes) {
    Set<UUID> concerned = new LinkedHashSet<>(themes);
    if (!themes.isEmpty()) {
      List<UUID> all = new ArrayList<>(themes);
      all.add(subject);
      tellSpeakers(
          noted.event(),
          "theme_statement t JOIN statement_speaker p ON p.statement_id = t.statement_id"
              + " JOIN statement s ON s.id = t.statement_id AND s.state = 'PUBLISHED'"
              + " WHERE t.theme_id IN "
              + marks(themes.size()),
          List.copyOf(themes),
          all);
    }
    concerned.add(subject);
    tellFollowers(noted, List.copyOf(concerned));
  }

  /**
   * Tells speakers {@code p} who have an account, did not ask for silence, and are not who did it.
   *
   * @param silent the subjects any of which they may have asked to be silent about
   */
  private void tellSpeakers(
      NewsEvent event, String speakers, List<UUID> parameters, List<UUID> silent) {
    List<Object> all = new ArrayList<>(List.of(event.getId()));
    all.addAll(parameters);
    all.addAll(silent);
    all.addAll(List.of(event.getSpaceId(), me()));
    put(
        "SELECT DISTINCT ?, p.person_id FROM "
            + speakers
            + " AND p.person_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM follower m WHERE"
            + " m.subject_id IN "
            + marks(silent.size())
            + " AND m.person_id = p.person_id AND m.muted) AND NOT EXISTS (SELECT 1 FROM news_mute"
            + " q WHERE q.space_id = ? AND q.person_id = p.person_id) AND p.person_id <> ?",
        all);
  }

  private void tellFollowers(Noted noted, List<UUID> subjects) {
    NewsEvent event = noted.event();
    List<Object> parameters = new ArrayList<>(List.of(event.getId()));
    parameters.addAll(subjects);
    parameters.addAll(List.of(event.getSubjectId(), event.getSpaceId(), me()));
    put(
        "SELECT DISTINCT ?, f.person_id FROM follower f WHERE f.subject_id IN "
            + marks(subjects.size())
            + " AND f.person_id IS NOT NULL AND NOT f.muted AND NOT EXISTS (SELECT 1 FROM follower"
            + " m WHERE m.subject_id = ? AND m.person_id = f.person_id AND m.muted) AND NOT EXISTS"
            + " (SELECT 1 FROM news_mute q WHERE q.space_id = ? AND q.person_id = f.person_id)"
            + " AND f.person_id <> ?",
        parameters);
    if (noted.first()) {
      mails.tellAddresses(event, subjects);
    }
  }

  /** Notes an event for people, anew for those who read it or were written to already. */
  private void put(String recipients, List<Object> parameters) {
    execute(
        "INSERT INTO news_item (event_id, person_id) "
            + recipients
            + " ON DUPLICATE KEY UPDATE read_at = NULL, mailed_at = NULL",
        parameters);
    Object event = parameters.get(0);
    execute(
        "INSERT IGNORE INTO news_choice (person_id, rhythm, language, next_at)"
            + " SELECT person_id, 'DAILY', 'fr', ? FROM news_item WHERE event_id = ?",
        List.of(times.due(Rhythm.DAILY), event));
    // Somebody who had nothing to be told waits for their next time, not for one long past.
    execute(
        "UPDATE news_choice c JOIN news_item i ON i.person_id = c.person_id AND i.event_id = ?"
            + " SET c.next_at = CASE c.rhythm WHEN 'AT_ONCE' THEN ? WHEN 'WEEKLY' THEN ? ELSE ? END"
            + " WHERE c.next_at <= UTC_TIMESTAMP(6) AND NOT EXISTS (SELECT 1 FROM news_item o WHERE"
            + " o.person_id = c.person_id AND o.mailed_at IS NULL AND o.event_id <> i.event_id)",
        List.of(
            event, times.due(Rhythm.AT_ONCE), times.due(Rhythm.WEEKLY), times.due(Rhythm.DAILY)));
  }

  /**
   * What was noted.
   *
   * @param event the event
   * @param first whether addresses are to be told: it did not happen within the hour before
   */
  private record Noted(NewsEvent event, boolean first) {}

  private void execute(String sql, List<?> parameters) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    query.executeUpdate();
    version.changed();
  }

  private UUID me() {
    return actor.get().person().orElse(new UUID(0, 0));
  }

  private static String marks(int count) {
    return "(" + String.join(",", Collections.nCopies(count, "?")) + ")";
  }
}
