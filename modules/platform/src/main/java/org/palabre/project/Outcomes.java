package org.palabre.project;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.project.OutcomeVoice.State;
import org.palabre.project.OutcomeVoice.Verdict;
import org.palabre.spi.SpaceFacts;
import org.palabre.statement.OwnWords;
import org.palabre.statement.Statement;
import org.palabre.statement.StatementCode;
import org.palabre.statement.StatementWithdrawn;

/**
 * What those who spoke say of what a project changed. One voice for each statement; who speaks
 * again says it anew.
 */
@ApplicationScoped
public class Outcomes {

  private static final int LONGEST = 2_000;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final OwnWords ownWords;

  /** For the container's proxy. */
  protected Outcomes() {
    this(null, null, null);
  }

  @Inject
  Outcomes(Access access, CurrentActor actor, OwnWords ownWords) {
    this.access = access;
    this.actor = actor;
    this.ownWords = ownWords;
  }

  /** How many voices there are of each kind, for a project found by {@link Projects}. */
  public Map<Verdict, Long> verdicts(Project project) {
    Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    entities
        .createQuery(
            "SELECT v.verdict, COUNT(v) FROM OutcomeVoice v WHERE v.projectId = :project"
                + " GROUP BY v.verdict",
            Object[].class)
        .setParameter("project", project.getId())
        .getResultList()
        .forEach(row -> verdicts.put((Verdict) row[0], (Long) row[1]));
    return verdicts;
  }

  /** The voices whose words are shown, latest first, for a project found by {@link Projects}. */
  public List<OutcomeVoice> published(Project project, int limit) {
    return voices(project.getId(), State.PUBLISHED).stream()
        .filter(voice -> !voice.getWords().isEmpty())
        .limit(limit)
        .toList();
  }

  /**
   * The voices of a project whose words wait to be read.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not lead the space
   */
  public List<OutcomeVoice> waiting(SpaceFacts space, Project project) {
    access.require(LEAD_THREADS, space);
    return voices(project.getId(), State.WAITING);
  }

  /**
   * Shows the words of a voice, or keeps them without showing them.
   *
   * @throws Refusal if it does not wait any more
   */
  @Transactional
  public void decide(UUID space, UUID voiceId, boolean publish) {
    access.require(LEAD_THREADS, space);
    OutcomeVoice voice = entities.find(OutcomeVoice.class, voiceId);
    boolean here =
        voice != null
            && entities.find(Project.class, voice.getProjectId()).getSpaceId().equals(space);
    if (!here || voice.getState() != State.WAITING) {
      throw new Refusal("", "voice.decided");
    }
    voice.decide(publish);
  }

  /**
   * The statement by which the actor may speak of this project: one of theirs in its themes.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public Optional<UUID> ownStatement(SpaceFacts space, Project project) {
    access.require(READ_SPACE, space);
    if (actor.get().person().isEmpty()) {
      return Optional.empty();
    }
    return entities
        .createNativeQuery(
            "SELECT p.statement_id FROM statement_speaker p"
                + " JOIN theme_statement t ON t.statement_id = p.statement_id"
                + " JOIN project_theme a ON a.theme_id = t.theme_id"
                + " JOIN statement s ON s.id = p.statement_id AND s.state = 'PUBLISHED'"
                + " WHERE a.project_id = ? AND p.person_id = ? ORDER BY p.statement_id LIMIT 1")
        .setParameter(1, project.getId())
        .setParameter(2, actor.person())
        .getResultStream()
        .map(cell -> UUID.fromString(cell.toString()))
        .findFirst();
  }

  /** What a statement's speaker said already of this project. */
  public Optional<OutcomeVoice> said(Project project, UUID statement) {
    return entities
        .createQuery(
            "SELECT v FROM OutcomeVoice v WHERE v.projectId = :project AND v.statementId = :said",
            OutcomeVoice.class)
        .setParameter("project", project.getId())
        .setParameter("said", statement)
        .getResultStream()
        .findFirst();
  }

  /**
   * Says what changed, as a speaker signed in.
   *
   * @throws AccessDenied if the actor said nothing that this project answers
   * @throws Refusal if nobody was asked yet, or the words are too long
   */
  @Transactional
  public void tell(SpaceFacts space, Project project, Verdict verdict, String words) {
    UUID statement =
        ownStatement(space, project)
            .orElseThrow(() -> new AccessDenied("They said nothing this project answers."));
    keep(project, statement, verdict, words);
  }

  /** What somebody said of a project goes with the words by which they spoke. */
  void forget(@Observes StatementWithdrawn gone) {
    entities
        .createQuery("DELETE FROM OutcomeVoice v WHERE v.statementId = :id")
        .setParameter("id", gone.statement())
        .executeUpdate();
  }

  /**
   * The statement by which the holder of a code may speak of this project; empty when what they
   * said is not in its themes.
   */
  public Optional<UUID> ownStatement(Project project, StatementCode code) {
    return ownWords
        .byCode(code)
        .map(Statement::getId)
        .filter(
            said ->
                !entities
                    .createNativeQuery(
                        "SELECT 1 FROM theme_statement t JOIN project_theme a ON a.theme_id ="
                            + " t.theme_id WHERE a.project_id = ? AND t.statement_id = ? LIMIT 1")
                    .setParameter(1, project.getId())
                    .setParameter(2, said)
                    .getResultList()
                    .isEmpty());
  }

  /**
   * Says what changed, as the holder of a code.
   *
   * @throws AccessDenied if what they said is not what this project answers
   * @throws Refusal if nobody was asked yet, or the words are too long
   */
  @Transactional
  public void tell(Project project, StatementCode code, Verdict verdict, String words) {
    UUID statement =
        ownStatement(project, code)
            .orElseThrow(() -> new AccessDenied("They said nothing this project answers."));
    keep(project, statement, verdict, words);
  }

  private void keep(Project project, UUID statement, Verdict verdict, String words) {
    if (project.getAskedAt().isEmpty()) {
      throw new Refusal("", "voice.notAsked");
    }
    if (verdict == null) {
      throw new Refusal("verdict", "voice.verdict.needed");
    }
    String sound = PlainText.optionalLines("words", words, LONGEST);
    OutcomeVoice voice =
        said(project, statement).orElseGet(() -> new OutcomeVoice(project.getId(), statement));
    voice.say(verdict, sound);
    entities.persist(voice);
    entities.flush();
  }

  private List<OutcomeVoice> voices(UUID project, State state) {
    return entities
        .createQuery(
            "SELECT v FROM OutcomeVoice v WHERE v.projectId = :project AND v.state = :state"
                + " ORDER BY v.toldAt DESC",
            OutcomeVoice.class)
        .setParameter("project", project)
        .setParameter("state", state)
        .getResultList();
  }
}
