package org.palabre.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.idea.Idea;
import org.palabre.budget.domain.idea.IdeaOrigin;
import org.palabre.budget.domain.idea.IdeaRepository;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.mail.Outbox;
import org.palabre.notification.Followers;
import org.palabre.notification.News;
import org.palabre.organisation.Organisations;
import org.palabre.people.EmailAddress;
import org.palabre.space.Spaces;
import org.palabre.spi.Actor;
import org.palabre.statement.Channel;
import org.palabre.statement.PartialDate;
import org.palabre.statement.Statements;
import org.palabre.statement.Told;

/** Whom the news of a project reaches, whatever the phase of its edition. */
@ApplicationScoped
public class FollowScene {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Inject private BudgetScene scene;
  @Inject private Statements statements;
  @Inject private IdeaRepository ideas;
  @Inject private Followers followers;
  @Inject private News news;
  @Inject private Outbox outbox;
  @Inject private Organisations organisations;
  @Inject private DatabaseClock clock;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;

  /** An author with an account and an address that follows, of one project. */
  public record Concerned(UUID author, String mail) {}

  /** Gives a project an idea of somebody with an account, and an address that follows it. */
  public Concerned concerned(BudgetProject project) throws Exception {
    UUID space = project.getEditionId();
    UUID author = scene.somebody();
    String mail = BudgetScene.tag() + "@essai.example";
    Actor before = actor.get();
    scene.as(author);
    UUID idea =
        statements
            .tell(
                space,
                new Told(
                    "Une idée " + BudgetScene.tag(),
                    null,
                    Channel.ONLINE,
                    PartialDate.of(organisations.today()),
                    null,
                    null,
                    null),
                UUID.randomUUID())
            .getId();
    scene.committed(
        () -> {
          ideas.add(new Idea(idea, space, null, "", IdeaOrigin.ONLINE, clock.now()));
          ideas.link(idea, project.getId());
        });
    scene.asVisitor();
    followers.invite(
        spaces.facts(space, actor.get()), project.getId(), new EmailAddress(mail), "fr");
    followers.confirm(
        entities
            .createQuery("SELECT f.token FROM Follower f WHERE f.subjectId = :subject", UUID.class)
            .setParameter("subject", project.getId())
            .getSingleResult());
    actor.is(before);
    return new Concerned(author, mail);
  }

  /** How often the address was written to. */
  public long mails(Concerned told) {
    return outbox.countToday(told.mail());
  }

  /** How many pieces of news of a project its author has not read. */
  public long unread(Concerned told, BudgetProject project) {
    Actor before = actor.get();
    scene.as(told.author());
    long unread =
        news.latest().stream()
            .filter(News.Item::unread)
            .filter(one -> one.path().endsWith("/projects/" + project.getId()))
            .count();
    actor.is(before);
    return unread;
  }
}
