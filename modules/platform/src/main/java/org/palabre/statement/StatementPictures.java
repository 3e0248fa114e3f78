package org.palabre.statement;

import static org.palabre.access.PlatformPermission.PUBLISH_STATEMENTS;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.picture.Picture;
import org.palabre.statement.Statement.State;

/**
 * The photographs beside statements: brought by whoever speaks or takes down, described and let
 * through by those who publish, seen by whoever reads the statement.
 */
@ApplicationScoped
public class StatementPictures {

  /** The most photographs beside one statement. */
  public static final int MOST = 3;

  private static final int LONGEST_ALT = 300;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final StatementKeeper keeper;
  private final StatementRepository repository;
  private final OwnWords ownWords;
  private final Access access;

  /** For the container's proxy. */
  protected StatementPictures() {
    this(null, null, null, null);
  }

  @Inject
  StatementPictures(
      StatementKeeper keeper, StatementRepository repository, OwnWords ownWords, Access access) {
    this.keeper = keeper;
    this.repository = repository;
    this.ownWords = ownWords;
    this.access = access;
  }

  /**
   * Puts photographs beside the statement that was just sent with a form. A form sent twice brings
   * them once. Those of somebody who may not publish there wait to be looked at, however late they
   * come.
   *
   * @param key the form's, which only its sender knows
   * @throws AccessDenied if nothing was sent with it, or it was withdrawn
   * @throws Refusal if there are more than {@value #MOST}, or the words were refused
   */
  @Transactional
  public void add(UUID space, UUID key, List<Picture> pictures) {
    if (pictures.size() > MOST) {
      throw new Refusal("photos", "picture.tooMany", MOST);
    }
    Statement statement =
        keeper
            .sentWith(space, key)
            .flatMap(sent -> repository.lock(space, sent.getId()))
            .filter(sent -> sent.getState() != State.WITHDRAWN)
            .orElseThrow(() -> new AccessDenied("Nothing was sent with this key."));
    if (pictures.isEmpty() || !all(statement.getId()).isEmpty()) {
      return;
    }
    requireNotRefused("photos", statement);
    boolean looked = access.may(PUBLISH_STATEMENTS, space);
    for (int i = 0; i < pictures.size(); i++) {
      entities.persist(new StatementPicture(statement.getId(), i, pictures.get(i), "", looked));
    }
  }

  /**
   * Puts one more photograph beside words said before. It waits for those who publish. The same
   * picture sent twice comes once.
   *
   * @param code by which the actor proves that they said it; empty when their account does
   * @param alt what it shows, for those who do not see it, perhaps empty
   * @throws AccessDenied if they do not prove it
   * @throws Refusal if there are {@value #MOST} already, the words are too long, or it was refused
   */
  @Transactional
  public void bring(UUID id, Optional<StatementCode> code, Picture picture, String alt) {
    Statement statement = ownWords.owned(id, code);
    String sound = PlainText.optionalLine("alt", alt, LONGEST_ALT);
    requireNotRefused("photo", statement);
    List<StatementPicture> before = all(id);
    if (before.stream().anyMatch(one -> Arrays.equals(one.content(false), picture.small()))) {
      return;
    }
    if (before.size() >= MOST) {
      throw new Refusal("photo", "picture.tooMany", MOST);
    }
    entities.persist(new StatementPicture(id, before.size(), picture, sound, false));
  }

  private static void requireNotRefused(String field, Statement statement) {
    if (statement.getState() == State.REFUSED) {
      throw new Refusal(field, "follow.photo.refused");
    }
  }

  /**
   * Statements of a space beside which a photograph waits to be looked at, oldest first.
   *
   * @throws AccessDenied if the actor may not publish there
   */
  public List<Statement> waiting(UUID space, int limit) {
    access.require(PUBLISH_STATEMENTS, space);
    return entities
        .createQuery(
            "SELECT s FROM Statement s WHERE s.spaceId = :space AND s.state = :published"
                + " AND EXISTS (SELECT p.id FROM StatementPicture p WHERE p.statementId = s.id"
                + " AND p.waiting = TRUE) ORDER BY s.id",
            Statement.class)
        .setParameter("space", space)
        .setParameter("published", State.PUBLISHED)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Those shown with a statement found by {@link Statements}. */
  public List<StatementPicture> shown(Statement found) {
    return found.getState() == State.PUBLISHED
        ? all(found.getId()).stream().filter(StatementPicture::isShown).toList()
        : List.of();
  }

  /**
   * All of a statement, for those who publish it.
   *
   * @throws AccessDenied if the actor may not publish there
   */
  public List<StatementPicture> all(UUID space, Statement statement) {
    access.require(PUBLISH_STATEMENTS, space);
    return statement.getSpaceId().equals(space) ? all(statement.getId()) : List.of();
  }

  /** All of a statement whose code or account the actor proved to {@link OwnWords}. */
  public List<StatementPicture> own(Statement found) {
    return all(found.getId());
  }

  /**
   * Says what a photograph shows, and whether it is shown.
   *
   * @throws AccessDenied if the actor may not publish there
   * @throws Refusal if the words are too long, or it is gone
   */
  @Transactional
  public void describe(UUID space, UUID id, String alt, boolean toShow) {
    access.require(PUBLISH_STATEMENTS, space);
    StatementPicture picture = entities.find(StatementPicture.class, id);
    if (picture == null || !statement(picture).getSpaceId().equals(space)) {
      throw new Refusal("", "picture.gone");
    }
    picture.describe(PlainText.optionalLine("alt", alt, LONGEST_ALT), toShow);
  }

  /**
   * The file of a photograph, a JPEG picture; empty when there is none that the actor may see.
   *
   * @param whole whether the large one
   * @param code by which the actor proves that they said it; empty when they come without
   */
  public Optional<byte[]> content(UUID id, boolean whole, Optional<StatementCode> code) {
    return Optional.ofNullable(entities.find(StatementPicture.class, id))
        .filter(picture -> maySee(picture, statement(picture), code))
        .map(picture -> picture.content(whole));
  }

  private boolean maySee(
      StatementPicture picture, Statement statement, Optional<StatementCode> code) {
    boolean shown = picture.isShown() && statement.getState() == State.PUBLISHED;
    return (shown && access.may(READ_SPACE, statement.getSpaceId()))
        || access.may(PUBLISH_STATEMENTS, statement.getSpaceId())
        || code.flatMap(ownWords::byCode)
            .filter(own -> own.getId().equals(statement.getId()))
            .isPresent()
        || ownWords.isMine(statement.getId());
  }

  private Statement statement(StatementPicture picture) {
    return entities.find(Statement.class, picture.getStatementId());
  }

  private List<StatementPicture> all(UUID statement) {
    return entities
        .createQuery(
            "SELECT p FROM StatementPicture p WHERE p.statementId = :statement"
                + " ORDER BY p.position",
            StatementPicture.class)
        .setParameter("statement", statement)
        .getResultList();
  }
}
