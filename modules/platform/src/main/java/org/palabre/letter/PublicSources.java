package org.palabre.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.access.Audience;
import org.palabre.commitment.Addressee;
import org.palabre.commitment.Answer;
import org.palabre.commitment.Commitment;
import org.palabre.document.Document;
import org.palabre.document.Documents;
import org.palabre.meeting.Meeting;
import org.palabre.minutes.Decision;
import org.palabre.minutes.Minutes;
import org.palabre.project.Project;
import org.palabre.space.Space;
import org.palabre.statement.Statement;
import org.palabre.statement.StatementSpeaker;

/**
 * Reads what letters refer to, as somebody who is not signed in would: in spaces that everybody
 * reads, published, for everybody. Whatever is not, or not any more, is left out.
 */
@ApplicationScoped
class PublicSources {

  private static final String STATEMENTS = "statements";
  private static final String THREADS = "threads";
  private static final String AGENDA = "agenda";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final PublicSpaces spaces;

  /** For the container's proxy. */
  protected PublicSources() {
    this(null);
  }

  @Inject
  PublicSources(PublicSpaces spaces) {
    this.spaces = spaces;
  }

  /** What everybody may read of these, by reference. */
  Map<SourceRef, Source> read(Collection<SourceRef> refs) {
    Map<UUID, Source> found = new HashMap<>();
    for (SourceKind kind : SourceKind.values()) {
      Set<UUID> ids =
          refs.stream()
              .filter(ref -> ref.kind() == kind)
              .map(SourceRef::id)
              .collect(Collectors.toSet());
      if (!ids.isEmpty()) {
        found.putAll(read(kind, ids));
      }
    }
    return refs.stream()
        .filter(ref -> found.containsKey(ref.id()) && found.get(ref.id()).kind() == ref.kind())
        .distinct()
        .collect(Collectors.toMap(ref -> ref, ref -> found.get(ref.id())));
  }

  private Map<UUID, Source> read(SourceKind kind, Set<UUID> ids) {
    return switch (kind) {
      case STATEMENT -> statements(ids);
      case DECISION -> decisions(ids);
      case PROJECT -> projects(ids);
      case COMMITMENT -> commitments(ids);
      case ANSWER -> answers(ids);
      case MEETING -> meetings(ids);
      case PICTURE -> pictures(ids);
    };
  }

  private Map<UUID, Source> statements(Set<UUID> ids) {
    Map<UUID, Space> in = spaces.with(STATEMENTS);
    List<Statement> found =
        in.isEmpty()
            ? List.of()
            : entities
                .createQuery(
                    "SELECT s FROM Statement s WHERE s.id IN :ids AND s.spaceId IN :spaces"
                        + " AND s.state = :published",
                    Statement.class)
                .setParameter("ids", ids)
                .setParameter("spaces", in.keySet())
                .setParameter("published", Statement.State.PUBLISHED)
                .getResultList();
    Map<UUID, StatementSpeaker> speakers = speakers(ids);
    return byId(
        found,
        Statement::getId,
        one -> {
          Source.Place place =
              spaces.place(in.get(one.getSpaceId()), STATEMENTS + "/" + one.getId());
          StatementSpeaker speaker = speakers.get(one.getId());
          String name = speaker == null || speaker.getName() == null ? "" : speaker.getName();
          return new Source(
              SourceKind.STATEMENT,
              one.getId(),
              place.space(),
              place.path(),
              "",
              one.getWords(),
              name,
              one.isSample() ? "SAMPLE" : "",
              null,
              null,
              one.getSaid().orElse(null),
              null,
              null,
              "",
              "");
        });
  }

  private Map<UUID, StatementSpeaker> speakers(Set<UUID> statements) {
    return byId(
        entities
            .createQuery(
                "SELECT p FROM StatementSpeaker p WHERE p.statementId IN :ids",
                StatementSpeaker.class)
            .setParameter("ids", statements)
            .getResultList(),
        StatementSpeaker::getStatementId,
        Function.identity());
  }

  private Map<UUID, Source> decisions(Set<UUID> ids) {
    Map<UUID, Space> in = spaces.with(AGENDA);
    Map<UUID, Source> found = new HashMap<>();
    if (!in.isEmpty()) {
      entities
          .createQuery(
              "SELECT d, m FROM MinutesDecision d, MinutesEntry e, Minutes n, Meeting m"
                  + " WHERE d.id IN :ids AND e.id = d.entryId AND n.id = e.minutesId"
                  + " AND m.id = n.meetingId AND n.state = :published AND m.state <> :draft"
                  + " AND m.audience = :everybody AND m.spaceId IN :spaces",
              Object[].class)
          .setParameter("ids", ids)
          .setParameter("published", Minutes.State.PUBLISHED)
          .setParameter("draft", Meeting.State.DRAFT)
          .setParameter("everybody", Audience.SPACE)
          .setParameter("spaces", in.keySet())
          .getResultList()
          .forEach(
              row -> {
                Decision decision = (Decision) row[0];
                Meeting meeting = (Meeting) row[1];
                found.put(
                    decision.getId(),
                    Source.dated(
                        SourceKind.DECISION,
                        decision.getId(),
                        spaces.place(
                            in.get(meeting.getSpaceId()), "agenda/minutes?id=" + meeting.getId()),
                        "",
                        decision.getWhat(),
                        "",
                        "DECIDED",
                        decision.getDecidedOn(),
                        null));
              });
    }
    return found;
  }

  private Map<UUID, Source> projects(Set<UUID> ids) {
    Map<UUID, Space> in = spaces.with(THREADS);
    return byId(
        openProjects(ids).stream().filter(one -> in.containsKey(one.getSpaceId())).toList(),
        Project::getId,
        one -> {
          boolean ended = one.getEndedOn() != null;
          String told = one.getChangeTold().isEmpty() ? one.getSummary() : one.getChangeTold();
          return Source.dated(
              SourceKind.PROJECT,
              one.getId(),
              spaces.place(in.get(one.getSpaceId()), "threads/" + one.getId()),
              one.getName(),
              told,
              "",
              one.getState().name(),
              ended ? one.getEndedOn() : one.getStartedOn(),
              null);
        });
  }

  private List<Project> openProjects(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT p FROM Project p WHERE p.id IN :ids AND p.audience = :everybody",
                Project.class)
            .setParameter("ids", ids)
            .setParameter("everybody", Audience.SPACE)
            .getResultList();
  }

  private Map<UUID, Source> commitments(Set<UUID> ids) {
    Map<UUID, Space> in = spaces.with(THREADS);
    return byId(
        everybodys(
            entities
                .createQuery("SELECT c FROM Commitment c WHERE c.id IN :ids", Commitment.class)
                .setParameter("ids", ids)
                .getResultList(),
            in),
        Commitment::getId,
        one ->
            Source.dated(
                SourceKind.COMMITMENT,
                one.getId(),
                place(one, in),
                "",
                one.getWhat(),
                name(one.getAskedOf().name()),
                one.getState().name(),
                one.getState().isOpen() ? one.getPromisedOn() : one.getEndedOn(),
                one.getDueOn()));
  }

  private Map<UUID, Source> answers(Set<UUID> ids) {
    Map<UUID, Space> in = spaces.with(THREADS);
    List<Answer> answers =
        entities
            .createQuery("SELECT a FROM Answer a WHERE a.id IN :ids", Answer.class)
            .setParameter("ids", ids)
            .getResultList();
    List<UUID> asked = answers.stream().map(Answer::getCommitmentId).distinct().toList();
    Map<UUID, Commitment> open =
        asked.isEmpty()
            ? Map.of()
            : byId(
                everybodys(
                    entities
                        .createQuery(
                            "SELECT c FROM Commitment c WHERE c.id IN :ids", Commitment.class)
                        .setParameter("ids", asked)
                        .getResultList(),
                    in),
                Commitment::getId,
                Function.identity());
    return byId(
        answers.stream().filter(one -> open.containsKey(one.getCommitmentId())).toList(),
        Answer::getId,
        one -> {
          Commitment about = open.get(one.getCommitmentId());
          return Source.dated(
              SourceKind.ANSWER,
              one.getId(),
              place(about, in),
              about.getWhat(),
              one.getWords(),
              name(one.getInNameOf()),
              one.getMovesTo() == null ? "" : one.getMovesTo().name(),
              one.getAnsweredOn(),
              one.getDueOn());
        });
  }

  /** Those that everybody reads, and whose project or theme everybody reads. */
  private List<Commitment> everybodys(List<Commitment> some, Map<UUID, Space> in) {
    Set<UUID> projects =
        openProjects(some.stream().flatMap(one -> one.getProjectId().stream()).toList()).stream()
            .map(Project::getId)
            .collect(Collectors.toSet());
    List<UUID> named = some.stream().flatMap(one -> one.getThemeId().stream()).toList();
    Set<UUID> themes =
        named.isEmpty()
            ? Set.of()
            : Set.copyOf(
                entities
                    .createQuery(
                        "SELECT t.id FROM Theme t WHERE t.id IN :ids AND t.audience = :everybody",
                        UUID.class)
                    .setParameter("ids", named)
                    .setParameter("everybody", Audience.SPACE)
                    .getResultList());
    return some.stream()
        .filter(one -> one.getAudience() == Audience.SPACE && in.containsKey(one.getSpaceId()))
        .filter(one -> one.getProjectId().map(projects::contains).orElse(true))
        .filter(
            one ->
                one.getProjectId().isPresent()
                    || one.getThemeId().filter(themes::contains).isPresent())
        .toList();
  }

  private Source.Place place(Commitment one, Map<UUID, Space> in) {
    UUID thread = one.getProjectId().orElseGet(() -> one.getThemeId().orElseThrow());
    return spaces.place(in.get(one.getSpaceId()), "threads/%s#c-%s".formatted(thread, one.getId()));
  }

  private Map<UUID, Source> meetings(Set<UUID> ids) {
    Map<UUID, Space> in = spaces.with(AGENDA);
    List<Meeting> found =
        in.isEmpty()
            ? List.of()
            : entities
                .createQuery(
                    "SELECT m FROM Meeting m WHERE m.id IN :ids AND m.spaceId IN :spaces"
                        + " AND m.state = :announced AND m.audience = :everybody",
                    Meeting.class)
                .setParameter("ids", ids)
                .setParameter("spaces", in.keySet())
                .setParameter("announced", Meeting.State.ANNOUNCED)
                .setParameter("everybody", Audience.SPACE)
                .getResultList();
    return byId(
        found,
        Meeting::getId,
        one -> {
          Source.Place place = spaces.place(in.get(one.getSpaceId()), "agenda/" + one.getId());
          return new Source(
              SourceKind.MEETING,
              one.getId(),
              place.space(),
              place.path(),
              one.getTitle(),
              one.getSummary(),
              "",
              "",
              null,
              null,
              null,
              one.getStartsAt(),
              one.getEndsAt(),
              one.getPlace().isEmpty() ? one.getAddress() : one.getPlace(),
              "");
        });
  }

  private Map<UUID, Source> pictures(Set<UUID> ids) {
    Map<UUID, Space> in = spaces.with(Documents.TOOL);
    List<Document> found =
        in.isEmpty()
            ? List.of()
            : entities
                .createQuery(
                    "SELECT d FROM Document d WHERE d.id IN :ids AND d.spaceId IN :spaces"
                        + " AND d.kind = :picture AND d.ready = TRUE AND d.audience = :everybody",
                    Document.class)
                .setParameter("ids", ids)
                .setParameter("spaces", in.keySet())
                .setParameter("picture", Document.Kind.PICTURE)
                .setParameter("everybody", Audience.SPACE)
                .getResultList();
    return byId(
        found,
        Document::getId,
        one -> {
          Source.Place place =
              spaces.place(in.get(one.getSpaceId()), Documents.TOOL + "/" + one.getId());
          return new Source(
              SourceKind.PICTURE,
              one.getId(),
              place.space(),
              place.path(),
              "",
              one.getCaption(),
              one.credit(),
              "",
              null,
              null,
              null,
              null,
              null,
              "",
              one.getAlt());
        });
  }

  private static String name(String kept) {
    return kept.equals(Addressee.FORGOTTEN) ? "" : kept;
  }

  private static <F, T> Map<UUID, T> byId(
      List<F> found, Function<F, UUID> id, Function<F, T> value) {
    return found.stream().collect(Collectors.toMap(id, value));
  }
}
