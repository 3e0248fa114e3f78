package org.palabre.space;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.people.Account;
import org.palabre.people.Accounts;
import org.palabre.plugin.PluginRegistry;
import org.palabre.spi.PersonalData;
import org.palabre.spi.SpaceKind;
import org.palabre.store.DataVersion;

/** The spaces a person is in: told to them, and erased unless a space would lose its last lead. */
@ApplicationScoped
public class SpacePersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Accounts accounts;
  private final PluginRegistry plugins;
  private final DataVersion version;

  /** For the container's proxy. */
  protected SpacePersonalData() {
    this(null, null, null);
  }

  @Inject
  SpacePersonalData(Accounts accounts, PluginRegistry plugins, DataVersion version) {
    this.accounts = accounts;
    this.plugins = plugins;
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    List<String> lines =
        memberships(person).stream()
            .map(
                row -> {
                  SpaceMember member = (SpaceMember) row[1];
                  return "%s (%s), %s"
                      .formatted(((Space) row[0]).getName(), member.getRole(), member.getSince());
                })
            .toList();
    return lines.isEmpty() ? Map.of() : Map.of("Espaces · Spaces", lines);
  }

  /**
   * {@inheritDoc}
   *
   * @throws Refusal naming the spaces that nobody else runs
   */
  @Override
  public void erase(UUID person) {
    // Two who run one space and leave at once wait for each other here: the second is the last.
    memberships(person).stream()
        .map(row -> ((Space) row[0]).getId())
        .distinct()
        .sorted()
        .forEach(id -> entities.find(Space.class, id, LockModeType.PESSIMISTIC_WRITE));
    List<String> orphans =
        memberships(person).stream()
            .filter(row -> isLead((Space) row[0], ((SpaceMember) row[1]).getRole()))
            .filter(row -> hasNoOtherLead((SpaceMember) row[1]))
            .map(row -> ((Space) row[0]).getName())
            .toList();
    if (!orphans.isEmpty()) {
      throw new Refusal("", "members.lastLeadOf", String.join(", ", orphans));
    }
    entities
        .createQuery("DELETE FROM SpaceMember m WHERE m.personId = :person")
        .setParameter("person", person)
        .executeUpdate();
    accounts.of(person).ifPresent(this::forgetInvitations);
    version.changed();
  }

  private List<Object[]> memberships(UUID person) {
    return entities
        .createQuery(
            "SELECT s, m FROM Space s, SpaceMember m WHERE m.spaceId = s.id AND m.personId = :person ORDER BY s.name",
            Object[].class)
        .setParameter("person", person)
        .getResultList();
  }

  /**
   * Whether the role runs such a space; when its plugin is off nobody can tell, and nobody is
   * bound.
   */
  private boolean isLead(Space space, String role) {
    return plugins.kind(space.getKind()).map(SpaceKind::leadRole).filter(role::equals).isPresent();
  }

  private boolean hasNoOtherLead(SpaceMember lead) {
    return entities
            .createQuery(
                "SELECT COUNT(m) FROM SpaceMember m, Account a WHERE m.spaceId = :space AND m.role = :role"
                    + " AND m.personId <> :person AND a.personId = m.personId AND a.closed = FALSE",
                Long.class)
            .setParameter("space", lead.getSpaceId())
            .setParameter("role", lead.getRole())
            .setParameter("person", lead.getPersonId())
            .getSingleResult()
        == 0;
  }

  private void forgetInvitations(Account account) {
    entities
        .createQuery("DELETE FROM SpaceInvitation i WHERE i.emailKey = :key")
        .setParameter("key", Account.key(account.getEmail()))
        .executeUpdate();
  }
}
