package org.palabre.budget.web.roll;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.palabre.budget.application.roll.Claim;
import org.palabre.budget.application.roll.Roll;
import org.palabre.budget.domain.roll.Identity;
import org.palabre.budget.domain.roll.Voter;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.TypedDate;

/** Puts somebody on the roll whose document a teller has looked at. */
@Named("budgetRegister")
@RequestScoped
public class RegisterForm {

  @Inject private Roll roll;
  @Inject private RollPage page;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private String familyName = "";
  private String givenName = "";
  private String birthDate = "";
  private String areaKey = "";

  /** Registers, and goes to their page. */
  public void register() {
    Voter[] voter = new Voter[1];
    if (refusals.explain("register", () -> voter[0] = roll.register(here.spaceId(), claim()))) {
      done.go(page.link(voter[0].id()) + "&done=registered");
    }
  }

  private Claim claim() {
    return new Claim(
        new Identity(familyName, givenName, TypedDate.read("birthDate", birthDate)),
        Optional.ofNullable(areaKey));
  }

  public String getFamilyName() {
    return familyName;
  }

  public void setFamilyName(String typed) {
    familyName = typed;
  }

  public String getGivenName() {
    return givenName;
  }

  public void setGivenName(String typed) {
    givenName = typed;
  }

  public String getBirthDate() {
    return birthDate;
  }

  public void setBirthDate(String typed) {
    birthDate = typed;
  }

  public String getAreaKey() {
    return areaKey;
  }

  public void setAreaKey(String chosen) {
    areaKey = chosen;
  }
}
