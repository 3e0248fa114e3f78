package org.palabre.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.palabre.attendance.Registration;
import org.palabre.attendance.RegistrationTerms;
import org.palabre.attendance.SpecialNeeds;
import org.palabre.attendance.Wish;
import org.palabre.web.form.TypedNumber;

/** How somebody wants to come, in the forms that ask for it: {@code wish-fields.xhtml}. */
@Named
@RequestScoped
public class WishFields {

  private String companions;
  private boolean remind = true;
  private boolean remindDay;
  private String children;
  private String interpreter;
  private String access;
  private int before;
  private boolean told;

  /** Shows what somebody wished before; it stays in sight whatever the terms are now. */
  void show(Registration registration, SpecialNeeds needs) {
    before = registration.getCompanions();
    told = !needs.isNone();
    companions = Integer.toString(registration.getCompanions());
    remind = registration.isRemind();
    remindDay = registration.isRemindDay();
    children = needs.children() == 0 ? "" : Integer.toString(needs.children());
    interpreter = needs.interpreter();
    access = needs.access();
  }

  /**
   * What was wished.
   *
   * @throws org.palabre.input.Refusal naming the field that cannot be taken
   */
  Wish wish() {
    return new Wish(
        TypedNumber.read("companions", companions, 0),
        remind,
        remindDay,
        new SpecialNeeds(TypedNumber.read("children", children, 0), interpreter, access));
  }

  /** How many they may bring along: what they were allowed before stays theirs. */
  public int most(RegistrationTerms terms) {
    return Math.max(terms.companionsMost(), before);
  }

  /** Whether needs are asked for, or were told before. */
  public boolean isAsked(RegistrationTerms terms) {
    return terms.needsAsked() || told;
  }

  /** Whether needs were told, so that they stay in sight. */
  public boolean isDetailed() {
    return !isBlank(children) || !isBlank(interpreter) || !isBlank(access);
  }

  private static boolean isBlank(String typed) {
    return typed == null || typed.isBlank();
  }

  public String getCompanions() {
    return companions;
  }

  public void setCompanions(String companions) {
    this.companions = companions;
  }

  public boolean isRemind() {
    return remind;
  }

  public void setRemind(boolean remind) {
    this.remind = remind;
  }

  public boolean isRemindDay() {
    return remindDay;
  }

  public void setRemindDay(boolean remindDay) {
    this.remindDay = remindDay;
  }

  public String getChildren() {
    return children;
  }

  public void setChildren(String children) {
    this.children = children;
  }

  public String getInterpreter() {
    return interpreter;
  }

  public void setInterpreter(String interpreter) {
    this.interpreter = interpreter;
  }

  public String getAccess() {
    return access;
  }

  public void setAccess(String access) {
    this.access = access;
  }
}
