package org.palabre.budget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/**
 * What the vote knows of a person: the rolls their mail address is on, the codes asked for at it,
 * and the shares of keys they hold. Voters have no account; the address of one finds them. Nobody
 * knows which ballot is whose.
 */
@ApplicationScoped
public class VotePersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final RollRepository roll;
  private final DataVersion version;

  /** For the container's proxy. */
  protected VotePersonalData() {
    this(null, null);
  }

  @Inject
  VotePersonalData(RollRepository roll, DataVersion version) {
    this.roll = roll;
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    Map<String, Iterable<String>> held = new LinkedHashMap<>();
    List<String> rolls = mails(person).stream().flatMap(mail -> roll.held(mail).stream()).toList();
    if (!rolls.isEmpty()) {
      held.put("Listes de vote où vous êtes · Rolls you are on", rolls);
    }
    List<String> codes =
        mails(person).stream().flatMap(mail -> roll.heldCodes(mail).stream()).toList();
    if (!codes.isEmpty()) {
      held.put("Codes de vote demandés à votre adresse · Codes to vote sent to you", codes);
    }
    List<String> shares =
        entities
            .createNativeQuery(
                "SELECT CONCAT(p.name, ', ', s.share_index) FROM budget_key_share s"
                    + " JOIN budget_key k ON k.id = s.key_id JOIN space p ON p.id = k.edition_id"
                    + " WHERE s.person_id = ? ORDER BY p.name")
            .setParameter(1, person)
            .getResultList()
            .stream()
            .map(String::valueOf)
            .toList();
    if (!shares.isEmpty()) {
      held.put("Parts de clé que vous gardez · Shares of keys you hold", shares);
    }
    return held;
  }

  /**
   * {@inheritDoc} Where the vote runs and they have voted, the roll keeps their name until it is
   * over, so that nobody votes twice.
   */
  @Override
  public void erase(UUID person) {
    mails(person).forEach(roll::forgetMail);
    entities
        .createNativeQuery("UPDATE budget_key_share SET person_id = NULL WHERE person_id = ?")
        .setParameter(1, person)
        .executeUpdate();
    version.changed();
  }

  private List<String> mails(UUID person) {
    return entities
        .createNativeQuery("SELECT email_key FROM account WHERE person_id = ?")
        .setParameter(1, person)
        .getResultList()
        .stream()
        .map(String::valueOf)
        .toList();
  }
}
