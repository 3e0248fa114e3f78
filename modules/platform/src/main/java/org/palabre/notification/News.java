package org.palabre.notification;

import static org.palabre.access.PlatformPermission.READ_NEWS;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.commitment.Commitments;
import org.palabre.project.Project;
import org.palabre.project.Projects;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.SpaceFacts;
import org.palabre.statement.OwnWords;
import org.palabre.text.Amendments;
import org.palabre.text.Texts;
import org.palabre.theme.Theme;
import org.palabre.theme.Themes;

/**
 * What happened to what somebody said or follows. Rights are asked again at every reading: what
 * they may not read any more is left out.
 */
@ApplicationScoped
public class News {

  private static final int MOST = 60;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Spaces spaces;
  private final Projects projects;
  private final Themes themes;
  private final Commitments commitments;
  private final OwnWords ownWords;
  private final Amendments amendments;
  private final Texts texts;
  private final Subjects subjects;
  private final NewsMails mails;

  /** For the container's proxy. */
  protected News() {
    this(null, null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  News(
      Access access,
      CurrentActor actor,
      Spaces spaces,
      Projects projects,
      Themes themes,
      Commitments commitments,
      OwnWords ownWords,
      Amendments amendments,
      Texts texts,
      Subjects subjects,
      NewsMails mails) {
    this.access = access;
    this.actor = actor;
    this.spaces = spaces;
    this.projects = projects;
    this.themes = themes;
    this.commitments = commitments;
    this.ownWords = ownWords;
    this.amendments = amendments;
    this.texts = texts;
    this.subjects = subjects;
    this.mails = mails;
  }

  /**
   * A piece of news as its reader may read it.
   *
   * @param event what happened
   * @param space where
   * @param name the name of the theme, project or text; empty for their own words
   * @param path where they read on, without language
   * @param unread whether it is new to them
   */
  public record Item(NewsEvent event, Space space, String name, String path, boolean unread) {}

  /**
   * The actor's news, latest first.
   *
   * @throws org.palabre.access.AccessDenied if nobody is signed in
   */
  public List<Item> latest() {
    return latest("");
  }

  private List<Item> latest(String condition) {
    access.require(READ_NEWS);
    List<Item> found = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(
                "SELECT e.id, i.read_at FROM news_item i JOIN news_event e ON e.id = i.event_id"
                    + " WHERE i.person_id = ?"
                    + condition
                    + " ORDER BY e.happened_at DESC")
            .setParameter(1, actor.person())
            .setMaxResults(MOST)
            .getResultList()) {
      item((Object[]) row).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Item> item(Object[] row) {
    NewsEvent event = entities.find(NewsEvent.class, UUID.fromString(row[0].toString()));
    return readable(event, row[1] == null);
  }

  /** An event as the actor may read it now; empty when they may not. */
  Optional<Item> readable(NewsEvent event, boolean unread) {
    Optional<Space> space = spaces.find(event.getSpaceId());
    if (space.isEmpty()) {
      return Optional.empty();
    }
    SpaceFacts facts = spaces.facts(space.get(), actor.get());
    if (!access.may(READ_SPACE, facts)) {
      return Optional.empty();
    }
    if (event.getKind().isOfPlugins()) {
      return subjects
          .ofPlugins(facts, event.getSubjectId())
          .map(
              subject ->
                  new Item(
                      event,
                      space.get(),
                      subject.name(),
                      mails.path(space.get(), subject.path()),
                      unread));
    }
    boolean hidden =
        event.getCommitmentId() != null
            && commitments.find(facts, event.getCommitmentId()).isEmpty();
    return hidden
        ? Optional.empty()
        : name(event, facts)
            .map(
                name -> new Item(event, space.get(), name, mails.path(event, space.get()), unread));
  }

  private Optional<String> name(NewsEvent event, SpaceFacts facts) {
    UUID subject = event.getSubjectId();
    if (event.getKind().isOfWords()) {
      return ownWords.mine(subject).map(any -> "");
    }
    if (event.getKind().isOfAmendments()) {
      return amendments
          .find(facts, subject)
          .flatMap(amendment -> texts.find(facts, amendment.getTextId()))
          .map(text -> texts.title(text, facts));
    }
    return projects
        .find(facts, subject)
        .map(Project::getName)
        .or(() -> themes.find(facts, subject).map(Theme::getName));
  }

  /** How many are new to the actor and may still be read by them. */
  public long countUnread() {
    return latest(" AND i.read_at IS NULL").size();
  }

  /** Notes that the actor has read everything up to a moment. */
  @Transactional
  public void read(Instant until) {
    access.require(READ_NEWS);
    entities
        .createNativeQuery(
            "UPDATE news_item i JOIN news_event e ON e.id = i.event_id SET i.read_at ="
                + " UTC_TIMESTAMP(6) WHERE i.person_id = ? AND i.read_at IS NULL"
                + " AND e.happened_at <= ?")
        .setParameter(1, actor.person())
        .setParameter(2, LocalDateTime.ofInstant(until, ZoneOffset.UTC))
        .executeUpdate();
  }
}
