package org.palabre.budget.web.edition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.palabre.access.Access;
import org.palabre.budget.BudgetPermission;
import org.palabre.budget.application.edition.Editions;
import org.palabre.budget.application.edition.Editions.Standing;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.edition.RulesReader.Fault;
import org.palabre.web.address.Here;

/** Where the edition one is at stands: {@code #{edition}} on all its pages. */
@Named("edition")
@RequestScoped
public class EditionPage {

  @Inject private Editions editions;
  @Inject private Access access;
  @Inject private Here here;
  private Standing standing;

  /** What stands. */
  public Standing getStanding() {
    if (standing == null) {
      standing = editions.standing(here.facts());
    }
    return standing;
  }

  /** Where it is. */
  public Phase getPhase() {
    return getStanding().phase();
  }

  /** Whether its ideas and projects are still being made, and the vote was not opened. */
  public boolean isBeingMade() {
    return getStanding().isBeingMade();
  }

  /** Whether ideas are taken now. */
  public boolean isTakingIdeas() {
    return isBeingMade() && getPhase() == Phase.IDEAS;
  }

  /** What binds it, or null. */
  public BudgetRules getRules() {
    return getStanding().rules().orElse(null);
  }

  /** Whether the space was made an edition. */
  public boolean isBegun() {
    return getStanding().edition().isPresent();
  }

  /** Whether it was run elsewhere before. */
  public boolean isPast() {
    return getStanding().edition().filter(one -> one.isPast()).isPresent();
  }

  /** Whether the visitor runs it. */
  public boolean isRunning() {
    return access.may(BudgetPermission.RUN_EDITION, here.facts());
  }

  /** The page of its rules; empty when it has none. */
  public String getRulesLink() {
    return getStanding().edition().map(one -> rulesLink(here, one)).orElse("");
  }

  /** The page of the rules of an edition; empty when it has none. */
  static String rulesLink(Here here, Edition edition) {
    return edition
        .rules()
        .map(text -> here.link(here.getSpaceAddress()) + "/texts/" + text)
        .orElse("");
  }

  /** What keeps adopted rules from binding, in words. */
  public List<String> getFaults() {
    return sentences(getStanding().faults());
  }

  /** What keeps some rules from binding, in words. */
  public List<String> sentences(List<Fault> faults) {
    return faults.stream().map(this::sentence).toList();
  }

  private String sentence(Fault fault) {
    ResourceBundle words = words();
    Object[] labels =
        fault.arguments().stream()
            .map(name -> words.containsKey("rule." + name) ? words.getString("rule." + name) : name)
            .toArray();
    return here.say(words.getString("rules.fault." + fault.key()), labels);
  }

  /** The envelope of each area, in order. */
  public List<Share> getShares() {
    return getStanding().areas().stream().flatMap(this::share).toList();
  }

  private Stream<Share> share(Area area) {
    return Stream.ofNullable(getRules())
        .flatMap(rules -> Stream.ofNullable(rules.money().areas().get(area.getKey())))
        .map(envelope -> new Share(area.getName(), envelope));
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("budget", here.language().locale());
  }

  /**
   * What an area may spend.
   *
   * @param envelope in euros
   */
  public record Share(String area, BigDecimal envelope) {}
}
