package org.palabre.tables;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.people.EmailAddress;
import org.palabre.people.Invitations;
import org.palabre.people.OneTimeToken;
import org.palabre.space.Description;
import org.palabre.space.SpaceMembers;
import org.palabre.space.SpaceSettings;
import org.palabre.spi.Actor;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.Channel;
import org.palabre.statement.Told;

/** People and tables for a test, made through the services, each time anew. */
@ApplicationScoped
public class Scene {

  private static final String PASSWORD = "sept lampes sous le vieux pont";

  @Resource(lookup = "java:app/jdbc/palabre")
  private DataSource database;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Resource private UserTransaction transaction;
  @Inject private RequestContextController requests;
  @Inject private CurrentActor actor;
  @Inject private Invitations invitations;
  @Inject private SpaceSettings settings;
  @Inject private SpaceMembers members;

  /** Something a test does. */
  @FunctionalInterface
  public interface Act {
    /** Does it. */
    void run() throws Exception;
  }

  /** A person with an account, who accepted an invitation. */
  public UUID person(String name, String email, OrganisationRole... roles) {
    Actor before = actor.get();
    actor.is(new Actor(Optional.empty(), Set.of(OrganisationRole.ADMINISTRATOR)));
    EmailAddress address = new EmailAddress(email);
    String link = invitations.invite(address, Set.of(roles), "fr");
    OneTimeToken token = new OneTimeToken(link.substring(link.lastIndexOf('/') + 1));
    UUID person = invitations.accept(token, name, address, PASSWORD).person();
    actor.is(before);
    return person;
  }

  /** Somebody whose name does not matter. */
  public UUID somebody(OrganisationRole... roles) {
    String tag = tag();
    return person("Personne " + tag, tag + "@essai.example", roles);
  }

  /** From now on this person acts. */
  public void as(UUID person, OrganisationRole... roles) {
    actor.is(new Actor(Optional.of(person), Set.of(roles)));
  }

  /** From now on nobody signed in acts. */
  public void asVisitor() {
    actor.is(Actor.visitor());
  }

  /** An open table run by a person, who then acts. */
  public UUID table(UUID lead, Visibility visibility) {
    as(lead, OrganisationRole.FACILITATOR);
    UUID table =
        settings
            .create(
                NeighbourhoodTables.TABLE.id(),
                new Description("Table " + tag(), "Une table d’essai.", null, visibility))
            .getId();
    settings.move(table, Stage.DRAFT, Stage.OPEN);
    return table;
  }

  /** Makes a person a member of a table, in the name of whoever acts. */
  public void join(UUID table, String email, String role) {
    members.add(table, email, role, "fr");
  }

  /** Words as they are handed over, with nothing else known. */
  public static Told told(String words) {
    return new Told(words, null, Channel.MEETING, null, null, null, null);
  }

  /** Something no other test has. */
  public static String tag() {
    return UUID.randomUUID().toString().substring(0, 13);
  }

  /** Does something in one transaction that commits. */
  public void committed(Act act) throws Exception {
    transaction.begin();
    try {
      act.run();
    } catch (Exception | AssertionError e) {
      transaction.rollback();
      throw e;
    }
    transaction.commit();
  }

  /** Does something in one transaction that is given up. */
  public void rolledBack(Act act) throws Exception {
    transaction.begin();
    try {
      act.run();
    } finally {
      transaction.rollback();
    }
  }

  /** The one number that a query counts. */
  public long count(String query, Object... parameters) throws Exception {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** The e-mail address of somebody's account. */
  public String emailOf(UUID person) {
    return entities
        .createQuery("SELECT a.email FROM Account a WHERE a.personId = :person", String.class)
        .setParameter("person", person)
        .getSingleResult();
  }

  /** Does something in a request of its own, on the thread that asks. */
  public <T> T elsewhere(Callable<T> act) throws Exception {
    requests.activate();
    try {
      return act.call();
    } finally {
      requests.deactivate();
    }
  }

  /** Two do something at once; what came of each: its answer, or the key of its refusal. */
  public List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    CyclicBarrier together = new CyclicBarrier(2);
    try {
      Future<String> first = two.submit(() -> elsewhere(() -> outcome(together, one)));
      Future<String> second = two.submit(() -> elsewhere(() -> outcome(together, other)));
      return List.of(first.get(), second.get());
    } finally {
      two.shutdown();
    }
  }

  private static String outcome(CyclicBarrier together, Callable<String> act) throws Exception {
    together.await();
    try {
      return act.call();
    } catch (Refusal refusal) {
      return refusal.key();
    }
  }

  /** The database itself. */
  public DataSource database() {
    return database;
  }
}
