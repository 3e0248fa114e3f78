package org.palabre.tables.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.debate.Choice;
import org.palabre.debate.Remarks;
import org.palabre.debate.Voters;
import org.palabre.debate.Votes;
import org.palabre.drafting.College;
import org.palabre.drafting.DraftingGroup;
import org.palabre.drafting.SessionWork;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.people.Account;
import org.palabre.people.Accounts;
import org.palabre.people.SamplePerson;
import org.palabre.space.Spaces;
import org.palabre.spi.Actor;
import org.palabre.spi.SpaceFacts;
import org.palabre.text.Amendment;
import org.palabre.text.Amendments;
import org.palabre.text.Text;
import org.palabre.text.Texts;

/**
 * What the sample people say of an amendment to the sample rules, and a session that is planned.
 */
@ApplicationScoped
class SampleDebates {

  private final Texts texts;
  private final Amendments amendments;
  private final Remarks remarks;
  private final Votes votes;
  private final DraftingGroup group;
  private final SessionWork sessions;
  private final Meetings meetings;
  private final Accounts accounts;
  private final Spaces spaces;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected SampleDebates() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  SampleDebates(
      Texts texts,
      Amendments amendments,
      Remarks remarks,
      Votes votes,
      DraftingGroup group,
      SessionWork sessions,
      Meetings meetings,
      Accounts accounts,
      Spaces spaces,
      CurrentActor actor) {
    this.texts = texts;
    this.amendments = amendments;
    this.remarks = remarks;
    this.votes = votes;
    this.group = group;
    this.sessions = sessions;
    this.meetings = meetings;
    this.accounts = accounts;
    this.spaces = spaces;
    this.actor = actor;
  }

  /** Discusses the amendment that waits for its answer, in the names of the sample people. */
  void create(UUID table) {
    Text text = texts.of(facts(table)).get(0);
    group.place(facts(table), text.getId(), actor.person(), College.RESIDENTS);
    votes.let(facts(table), text.getId(), Voters.READERS);
    meetings.upcoming(facts(table), Instant.now(), 0, 1).stream()
        .map(Meeting::getId)
        .forEach(
            meeting ->
                sessions.plan(
                    facts(table),
                    meeting,
                    text.getId(),
                    List.of(texts.articles(text, 1, 1).get(0).getId())));
    UUID amendment =
        amendments.of(text, new Amendments.Which(null, true), 0, 1).stream()
            .map(Amendment::getId)
            .findFirst()
            .orElseThrow();
    Actor before = actor.get();
    say(
        table,
        amendment,
        SamplePerson.RESIDENT,
        "Le car pour la mer coûte 380 euros, j’ai le devis.",
        Choice.FOR);
    say(
        table,
        amendment,
        SamplePerson.AGENT,
        "Alors il reste de quoi faire sept demandes dans l’année.",
        Choice.ABSTAIN);
    say(
        table,
        amendment,
        SamplePerson.OFFICIAL,
        "D’accord, si chaque immeuble est servi une fois.",
        Choice.FOR);
    say(
        table,
        amendment,
        SamplePerson.OFFICER,
        "Le compte rendu dira combien il reste.",
        Choice.FOR);
    actor.is(before);
    votes.cast(facts(table), amendment, Choice.FOR);
  }

  private void say(UUID table, UUID amendment, SamplePerson who, String words, Choice choice) {
    UUID person = accounts.find(who.email()).map(Account::getPersonId).orElseThrow();
    actor.is(new Actor(Optional.of(person), Set.of(who.role())));
    remarks.write(facts(table), amendment, words, UUID.randomUUID());
    votes.cast(facts(table), amendment, choice);
  }

  private SpaceFacts facts(UUID table) {
    return spaces.facts(table, actor.get());
  }
}
