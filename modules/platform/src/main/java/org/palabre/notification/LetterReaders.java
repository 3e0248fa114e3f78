package org.palabre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.palabre.mail.SiteAddress;

/** Who receives the letters to territories: confirmed addresses, and people with an account. */
@ApplicationScoped
public class LetterReaders {

  /** Before every id. */
  private static final UUID FIRST = new UUID(0, 0);

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final SiteAddress site;

  /** For the container's proxy. */
  protected LetterReaders() {
    this(null);
  }

  @Inject
  LetterReaders(SiteAddress site) {
    this.site = site;
  }

  /**
   * Somebody who receives them.
   *
   * @param follower the id of their wish; wishes made later have a later one
   * @param email where to write to
   * @param key what two ways of writing the same address share
   * @param choiceLink where they stop it on a page
   * @param stopLink where a POST stops it
   */
  public record Reader(
      UUID follower, String email, String key, String choiceLink, String stopLink) {}

  /**
   * Some of them, in the order of their wishes.
   *
   * @param after the wish to go on after; null for the beginning
   * @param most how many at most
   */
  public List<Reader> page(Collection<UUID> territories, UUID after, int most) {
    if (territories.isEmpty()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>(territories);
    parameters.add(after == null ? FIRST : after);
    var query =
        entities.createNativeQuery(
            "SELECT f.id, COALESCE(f.email, a.email), COALESCE(f.email_key, a.email_key), f.token,"
                + " f.language FROM follower f LEFT JOIN account a ON a.person_id = f.person_id"
                + " AND NOT a.closed WHERE f.subject_id IN "
                + marks(territories)
                + " AND f.id > ? AND f.confirmed_at IS NOT NULL AND NOT f.muted"
                + " AND COALESCE(f.email, a.email) IS NOT NULL ORDER BY f.id");
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    List<Reader> readers = new ArrayList<>();
    for (Object row : query.setMaxResults(most).getResultList()) {
      Object[] cells = (Object[]) row;
      UUID token = UUID.fromString(cells[3].toString());
      String prefix = cells[4].toString().equals("en") ? "/en" : "";
      readers.add(
          new Reader(
              UUID.fromString(cells[0].toString()),
              cells[1].toString(),
              cells[2].toString(),
              site.link(prefix + "/notify/" + token),
              site.link("/api/v1/news/stop/" + token)));
    }
    return readers;
  }

  /** How many addresses receive them. */
  public long count(Collection<UUID> territories) {
    if (territories.isEmpty()) {
      return 0;
    }
    var query =
        entities.createNativeQuery(
            "SELECT COUNT(DISTINCT COALESCE(f.email_key, a.email_key)) FROM follower f LEFT JOIN"
                + " account a ON a.person_id = f.person_id AND NOT a.closed WHERE"
                + " f.subject_id IN "
                + marks(territories)
                + " AND f.confirmed_at IS NOT NULL AND NOT f.muted");
    int at = 1;
    for (UUID territory : territories) {
      query.setParameter(at++, territory);
    }
    return ((Number) query.getSingleResult()).longValue();
  }

  private static String marks(Collection<UUID> ids) {
    return "(" + String.join(",", ids.stream().map(id -> "?").toList()) + ")";
  }
}
