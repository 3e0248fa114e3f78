package org.palabre.tables.application;

import static org.palabre.access.PlatformPermission.MANAGE_OWN_ACCOUNT;
import static org.palabre.tables.TablesPermission.KEEP_RESOURCE_PERSONS;
import static org.palabre.tables.TablesPermission.READ_RESOURCE_PERSONS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;
import org.palabre.people.PublicNames;
import org.palabre.space.Member;
import org.palabre.space.SpaceMembers;
import org.palabre.spi.SpaceFacts;
import org.palabre.tables.domain.Consent;
import org.palabre.tables.domain.ResourcePerson;
import org.palabre.tables.domain.ResourcePersonDescription;
import org.palabre.tables.domain.ResourcePersonRepository;

/**
 * The resource persons of tables. Nothing of anybody is stored without their consent, and nothing
 * stays once they take it back.
 */
@ApplicationScoped
public class ResourcePersons {

  private final ResourcePersonRepository persons;
  private final PublicNames names;
  private final SpaceMembers members;
  private final Access access;
  private final CurrentActor actor;
  private final Organisations organisations;

  /** For the container's proxy. */
  protected ResourcePersons() {
    this(null, null, null, null, null, null);
  }

  @Inject
  ResourcePersons(
      ResourcePersonRepository persons,
      PublicNames names,
      SpaceMembers members,
      Access access,
      CurrentActor actor,
      Organisations organisations) {
    this.persons = persons;
    this.names = names;
    this.members = members;
    this.access = access;
    this.actor = actor;
    this.organisations = organisations;
  }

  /**
   * Everybody a table keeps, by name.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not run it
   */
  public List<Kept> list(SpaceFacts table) {
    access.require(KEEP_RESOURCE_PERSONS, table);
    LocalDate day = organisations.today();
    return persons.of(table.id()).stream()
        .map(
            person ->
                new Kept(person, person.consent().state(day), names.of(person.getRecordedBy())))
        .toList();
  }

  /**
   * Those who chose to be seen by the members of their table, while their consent holds.
   *
   * @throws org.palabre.access.AccessDenied if the actor is no member
   */
  public List<ResourcePerson> shown(SpaceFacts table) {
    access.require(READ_RESOURCE_PERSONS, table);
    LocalDate day = organisations.today();
    return persons.of(table.id()).stream().filter(one -> one.isShownToMembers(day)).toList();
  }

  /**
   * One of a table.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not run it
   */
  public Optional<ResourcePerson> find(SpaceFacts table, UUID id) {
    access.require(KEEP_RESOURCE_PERSONS, table);
    return persons.find(table.id(), id);
  }

  /**
   * Keeps somebody who agreed.
   *
   * @param agreed whether the actor says that they did, to exactly this
   * @param key made for the form: the same form sent twice keeps them once
   * @throws Refusal naming the field that cannot be taken
   * @throws org.palabre.access.AccessDenied if the actor does not run the table
   */
  @Transactional
  public void keep(
      UUID table, ResourcePersonDescription wanted, Typed typed, boolean agreed, UUID key) {
    access.require(KEEP_RESOURCE_PERSONS, table);
    if (persons.find(table, key).isPresent()) {
      return;
    }
    ResourcePersonDescription clean = clean(table, wanted, agreed);
    Consent consent = typed.consent(organisations.today());
    persons.add(new ResourcePerson(key, table, clean, consent, actor.person()));
  }

  /**
   * Changes what is kept of somebody, or writes down that they agreed again.
   *
   * @param seen the version that was there when writing began
   * @param agreed whether the actor says that they agreed, to exactly this
   * @throws Refusal naming the field that cannot be taken; also when they are gone, or somebody
   *     else changed them since
   * @throws org.palabre.access.AccessDenied if the actor does not run the table
   */
  @Transactional
  public void change(
      UUID table,
      UUID id,
      int seen,
      ResourcePersonDescription wanted,
      Typed typed,
      boolean agreed) {
    access.require(KEEP_RESOURCE_PERSONS, table);
    ResourcePerson kept =
        persons.find(table, id).orElseThrow(() -> new Refusal("", "tables.person.gone"));
    if (kept.getVersion() != seen) {
      throw new Refusal("", "tables.person.overtaken");
    }
    ResourcePersonDescription clean = clean(table, wanted, agreed);
    Consent consent = typed.consent(organisations.today());
    kept.describe(clean);
    if (!consent.equals(kept.consent())) {
      kept.agree(consent, actor.person());
    }
  }

  /**
   * Erases somebody at once, since they took back their consent. Nothing of them stays; whoever is
   * gone already is gone.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not run the table
   */
  @Transactional
  public void revoke(UUID table, UUID id) {
    access.require(KEEP_RESOURCE_PERSONS, table);
    persons.find(table, id).ifPresent(persons::remove);
  }

  /** What tables keep of the actor, by whom they are kept. */
  public List<ResourcePerson> mine() {
    access.require(MANAGE_OWN_ACCOUNT);
    return persons.ofAccount(actor.person());
  }

  /** Takes back the actor's own consent; another's stays as it is. */
  @Transactional
  public void revokeMine(UUID id) {
    access.require(MANAGE_OWN_ACCOUNT);
    persons.ofAccount(actor.person()).stream()
        .filter(one -> one.getId().equals(id))
        .forEach(persons::remove);
  }

  private ResourcePersonDescription clean(
      UUID table, ResourcePersonDescription wanted, boolean agreed) {
    ResourcePersonDescription clean = wanted.clean();
    boolean known =
        clean.account() == null
            || members.list(table).stream().map(Member::person).anyMatch(clean.account()::equals);
    if (!known) {
      throw new Refusal("account", "tables.person.account");
    }
    if (!agreed) {
      throw new Refusal("agreed", "tables.consent.required");
    }
    return clean;
  }

  /**
   * A consent as it was typed.
   *
   * @param way how they agreed, or null
   * @param detail to whom, or where the paper lies
   * @param givenOn when they did, or null
   * @param endsOn until when, or null for as long as can be
   */
  public record Typed(Consent.Way way, String detail, LocalDate givenOn, LocalDate endsOn) {

    private Consent consent(LocalDate today) {
      return Consent.of(way, detail, givenOn, endsOn, today);
    }
  }

  /**
   * Somebody a table keeps.
   *
   * @param person who
   * @param state how much longer their consent holds
   * @param recorder who wrote it down, unless that person was erased
   */
  public record Kept(ResourcePerson person, Consent.State state, Optional<String> recorder) {

    /** Whether they must be asked again. */
    public boolean isToAskAgain() {
      return state != Consent.State.HOLDS;
    }

    /** Whether others no longer see them. */
    public boolean isOver() {
      return state == Consent.State.OVER;
    }
  }
}
