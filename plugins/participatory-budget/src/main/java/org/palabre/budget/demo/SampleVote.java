package org.palabre.budget.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.box.KeyCeremony;
import org.palabre.budget.application.box.VoteOpening;
import org.palabre.budget.domain.box.KeyShare;
import org.palabre.mail.Mail;
import org.palabre.mail.Outbox;
import org.palabre.people.Account;
import org.palabre.people.Accounts;
import org.palabre.people.SamplePerson;
import org.palabre.spi.Actor;

/**
 * Opens the vote of the sample edition. Its key is shared among three sample people; because nobody
 * sits at their screens, each share goes to the demonstration's mailbox, which no real vote may do.
 */
@ApplicationScoped
class SampleVote {

  /** Those who hold a share. */
  static final List<SamplePerson> SCRUTINEERS =
      List.of(SamplePerson.ADMINISTRATOR, SamplePerson.OFFICIAL, SamplePerson.RESIDENT);

  private final KeyCeremony ceremony;
  private final VoteOpening opening;
  private final Accounts accounts;
  private final CurrentActor actor;
  private final Outbox outbox;

  /** For the container's proxy. */
  protected SampleVote() {
    this(null, null, null, null, null);
  }

  @Inject
  SampleVote(
      KeyCeremony ceremony,
      VoteOpening opening,
      Accounts accounts,
      CurrentActor actor,
      Outbox outbox) {
    this.ceremony = ceremony;
    this.opening = opening;
    this.accounts = accounts;
    this.actor = actor;
    this.outbox = outbox;
  }

  /** Shares the key out and opens the vote, in the name of whoever acts. */
  void open(UUID space) {
    Map<SamplePerson, UUID> people = new TreeMap<>();
    SCRUTINEERS.forEach(
        one ->
            accounts
                .find(one.email())
                .map(Account::getPersonId)
                .ifPresent(id -> people.put(one, id)));
    ceremony.begin(space, List.copyOf(people.values()), false);
    Actor officer = actor.get();
    try {
      people.forEach((one, id) -> hand(space, one, id));
    } finally {
      actor.is(officer);
    }
    opening.open(space);
  }

  private void hand(UUID space, SamplePerson who, UUID id) {
    actor.is(new Actor(Optional.of(id), Set.of(who.role())));
    KeyShare share = ceremony.show(space, false);
    outbox.put(
        new Mail(
            who.email(),
            "Votre part de la clé de l’urne (exemple)",
            """
            Bonjour %s,

            Vous êtes scrutatrice ou scrutateur du budget participatif d’Avignon, l’édition de la
            démonstration. Voici votre part de la clé de l’urne, la part numéro %d :

            %s

            Deux parts sur trois ouvrent l’urne, une fois le vote fermé.

            Dans un vrai vote, une part ne s’envoie jamais par courriel : elle s’affiche une seule
            fois sur l’écran de la personne, qui la recopie sur papier.
            """
                .formatted(who.personName(), share.index(), share.write())));
  }
}
