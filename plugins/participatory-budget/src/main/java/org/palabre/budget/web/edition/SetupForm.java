package org.palabre.budget.web.edition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.budget.application.edition.EditionSetup;
import org.palabre.budget.application.edition.EditionSetup.Start;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.TypedAmount;

/** Makes an edition of the space one is at, in three answers. */
@Named("budgetSetup")
@RequestScoped
public class SetupForm {

  @Inject private EditionSetup setup;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private FormKey key = FormKey.fresh();
  private String envelope;
  private Scope scope = Scope.CITY;
  private String areas = "";

  /** Makes it, and goes to the draft of its rules. */
  public void begin() {
    refusals.explain("setup", () -> done.go(EditionPage.rulesLink(here, make())));
  }

  private Edition make() {
    return setup.begin(
        here.spaceId(),
        new Start(
            TypedAmount.read("envelope", envelope),
            scope,
            areas == null ? List.of() : areas.lines().toList()),
        here.getLang(),
        key.id());
  }

  /** Who may vote on what. */
  public Scope[] getScopes() {
    return Scope.values();
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public String getEnvelope() {
    return envelope;
  }

  public void setEnvelope(String typed) {
    envelope = typed;
  }

  public Scope getScope() {
    return scope;
  }

  public void setScope(Scope chosen) {
    scope = chosen;
  }

  public String getAreas() {
    return areas;
  }

  public void setAreas(String typed) {
    areas = typed;
  }
}
