package org.palabre.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.access.PlatformPermission;
import org.palabre.spi.HeldFile;
import org.palabre.spi.PersonalData;

/**
 * What anybody may ask about themselves: a copy of everything held (GDPR, art. 15), and its erasure
 * (art. 17). Plugins that are switched off are asked as well: their data is still there.
 */
@ApplicationScoped
public class PrivacyRights {

  private final Instance<PersonalData> holders;
  private final PeopleData people;
  private final People administration;
  private final Access access;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected PrivacyRights() {
    this(null, null, null, null, null);
  }

  @Inject
  PrivacyRights(
      @Any Instance<PersonalData> holders,
      PeopleData people,
      People administration,
      Access access,
      CurrentActor actor) {
    this.holders = holders;
    this.people = people;
    this.administration = administration;
    this.access = access;
    this.actor = actor;
  }

  /** Everything held about whoever is signed in: for each heading, one line an item. */
  @Transactional
  public Map<String, Iterable<String>> copy() {
    UUID person = mine();
    Map<String, Iterable<String>> copy = new LinkedHashMap<>(people.export(person));
    holders.forEach(holder -> copy.putAll(holder.export(person)));
    return copy;
  }

  /** The files that belong to the copy. */
  @Transactional
  public List<HeldFile> files() {
    UUID person = mine();
    List<HeldFile> files = new ArrayList<>();
    holders.forEach(holder -> files.addAll(holder.files(person)));
    return files;
  }

  /**
   * Erases whoever is signed in, everywhere or, if one part cannot, nowhere.
   *
   * @throws LastAdministrator if nobody would administer any more
   */
  @Transactional
  public void erase() {
    UUID person = mine();
    administration.requireAnotherAdministrator(person);
    holders.forEach(holder -> holder.erase(person));
    people.erase(person);
  }

  private UUID mine() {
    access.require(PlatformPermission.MANAGE_OWN_ACCOUNT);
    return actor.person();
  }
}
