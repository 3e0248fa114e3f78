package org.palabre.tables.application;

import static org.palabre.tables.TablesPermission.READ_DRAFT_RULES;
import static org.palabre.tables.TablesPermission.READ_RULES;
import static org.palabre.tables.TablesPermission.WRITE_RULES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;
import org.palabre.spi.SpaceFacts;
import org.palabre.tables.domain.AdoptedRules;
import org.palabre.tables.domain.Adoption;
import org.palabre.tables.domain.GroundRules;
import org.palabre.tables.domain.NeighbourhoodTable;
import org.palabre.tables.domain.TableRepository;

/**
 * The ground rules of tables: a draft is written, read by the members, adopted in a meeting; what
 * was adopted is kept for good.
 */
@ApplicationScoped
public class TableRules {

  private final TableRepository tables;
  private final Access access;
  private final CurrentActor actor;
  private final Organisations organisations;

  /** For the container's proxy. */
  protected TableRules() {
    this(null, null, null, null);
  }

  @Inject
  TableRules(
      TableRepository tables, Access access, CurrentActor actor, Organisations organisations) {
    this.tables = tables;
    this.access = access;
    this.actor = actor;
    this.organisations = organisations;
  }

  /**
   * Every version a table adopted, the one that holds first.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read it
   */
  public List<AdoptedRules> adopted(SpaceFacts table) {
    access.require(READ_RULES, table);
    return tables.adopted(table.id());
  }

  /**
   * The version that is being worked on.
   *
   * @throws org.palabre.access.AccessDenied if the actor is no member
   */
  public Draft draft(SpaceFacts table) {
    access.require(READ_DRAFT_RULES, table);
    return tables
        .of(table.id())
        .map(kept -> new Draft(kept.draft(), kept.getVersion()))
        .orElse(Draft.NONE);
  }

  /**
   * Goes on with the draft; an empty text, or that of the rules that hold, gives it up.
   *
   * @param seen the number of the draft that was there when writing began
   * @throws Refusal if it is too long, or somebody else changed it since
   * @throws org.palabre.access.AccessDenied if the actor may not write it
   */
  @Transactional
  public void write(UUID table, int seen, String text) {
    access.require(WRITE_RULES, table);
    GroundRules rules = new GroundRules(PlainText.optionalLines("text", text, GroundRules.LONGEST));
    NeighbourhoodTable kept = tables.forChange(table).orElseGet(() -> first(table));
    requireSeen(kept, seen);
    boolean same = inForce(table).map(AdoptedRules::rules).filter(rules::equals).isPresent();
    kept.work(same ? GroundRules.NONE : rules);
  }

  /**
   * Makes the draft the rules that hold.
   *
   * @param seen the number of the draft that the actor read
   * @param on the day the table adopted it
   * @param how in which meeting, by whom present
   * @param key made for the form: the same form sent twice adopts once
   * @throws Refusal if there is nothing to adopt, somebody else changed it since, or the day cannot
   *     be
   * @throws org.palabre.access.AccessDenied if the actor may not write the rules
   */
  @Transactional
  public void adopt(UUID table, int seen, LocalDate on, String how, UUID key) {
    access.require(WRITE_RULES, table);
    NeighbourhoodTable kept =
        tables.forChange(table).orElseThrow(() -> new Refusal("", "tables.adopt.nothing"));
    if (tables.adopted(table).stream().anyMatch(version -> version.getId().equals(key))) {
      return;
    }
    requireSeen(kept, seen);
    if (!kept.draft().isWritten()) {
      throw new Refusal("", "tables.adopt.nothing");
    }
    Optional<AdoptedRules> before = inForce(table);
    Adoption adoption = Adoption.of(on, how, before, organisations.today());
    int number = before.map(AdoptedRules::getNumber).orElse(0) + 1;
    tables.add(new AdoptedRules(key, table, number, kept.draft(), adoption, actor.person()));
    kept.work(GroundRules.NONE);
  }

  private Optional<AdoptedRules> inForce(UUID table) {
    return tables.adopted(table).stream().findFirst();
  }

  private static void requireSeen(NeighbourhoodTable kept, int seen) {
    if (kept.getVersion() != seen) {
      throw new Refusal("", "tables.rules.overtaken");
    }
  }

  private NeighbourhoodTable first(UUID table) {
    NeighbourhoodTable made = new NeighbourhoodTable(table);
    tables.add(made);
    return made;
  }

  /**
   * What is being worked on.
   *
   * @param rules its text
   * @param number rises with every change
   */
  public record Draft(GroundRules rules, int number) {

    private static final Draft NONE = new Draft(GroundRules.NONE, 0);
  }
}
