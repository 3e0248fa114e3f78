package org.palabre.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.mail.Outbox;
import org.palabre.store.DataVersion;

/**
 * What this package knows of a person: name, address, roles, bodies. Goes last when a person is
 * erased, since everything else refers to it; {@link PrivacyRights} sees to that.
 */
@ApplicationScoped
class PeopleData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Accounts accounts;
  private final AccountLinks links;
  private final Outbox outbox;
  private final DataVersion version;

  /** For the container's proxy. */
  protected PeopleData() {
    this(null, null, null, null);
  }

  @Inject
  PeopleData(Accounts accounts, AccountLinks links, Outbox outbox, DataVersion version) {
    this.accounts = accounts;
    this.links = links;
    this.outbox = outbox;
    this.version = version;
  }

  /** Everything held, one line an item. */
  Map<String, Iterable<String>> export(UUID id) {
    Person person = entities.find(Person.class, id);
    Map<String, Iterable<String>> copy = new LinkedHashMap<>();
    copy.put("Nom · Name", List.of(person.getName()));
    accounts
        .of(id)
        .ifPresent(
            account -> {
              copy.put("Courriel · E-mail", List.of(account.getEmail()));
              copy.put(
                  "Compte · Account",
                  List.of(
                      "ouvert le · opened on " + account.getCreatedAt(),
                      "dernière connexion · last sign-in " + account.getLastSignIn()));
            });
    copy.put("Rôles · Roles", person.getRoles().stream().map(role -> role.id()).sorted().toList());
    copy.put("Organismes · Bodies", bodies(id));
    return copy;
  }

  /** Erases the person and all that is here of them. */
  void erase(UUID id) {
    accounts
        .of(id)
        .ifPresent(
            account -> {
              outbox.forget(account.getEmail());
              run("DELETE FROM people_invitation WHERE email = ?", account.getEmail());
              links.forget(id);
            });
    run("DELETE FROM account WHERE person_id = ?", id);
    run("DELETE FROM body_member WHERE person_id = ?", id);
    run("DELETE FROM person_role WHERE person_id = ?", id);
    run("DELETE FROM person WHERE id = ?", id);
    version.changed();
  }

  private void run(String statement, Object parameter) {
    entities.createNativeQuery(statement).setParameter(1, parameter).executeUpdate();
  }

  private List<String> bodies(UUID id) {
    return entities
        .createQuery(
            "SELECT b.name FROM Body b WHERE :person MEMBER OF b.members ORDER BY b.name",
            String.class)
        .setParameter("person", id)
        .getResultList();
  }
}
