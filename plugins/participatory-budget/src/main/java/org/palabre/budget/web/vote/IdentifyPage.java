package org.palabre.budget.web.vote;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.palabre.budget.application.roll.Claim;
import org.palabre.budget.application.vote.CounterProof;
import org.palabre.budget.application.vote.MailProof;
import org.palabre.budget.application.vote.VoterPass;
import org.palabre.budget.application.vote.Voters;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.roll.Identity;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.TypedDate;
import org.palabre.web.screen.Form;
import org.palabre.web.session.RemoteAddress;
import org.palabre.web.session.Sessions;

/** Shows who one is before voting: by a code that is mailed, or one from a counter. */
@Named("voter")
@RequestScoped
public class IdentifyPage {

  @Inject private Voters voters;
  @Inject private VoterSession session;
  @Inject private Sessions sessions;
  @Inject private BallotPage ballot;
  @Inject private EditionPage edition;
  @Inject private Refusals refusals;
  @Inject private RemoteAddress addresses;
  @Inject private Form form;
  @Inject private Done done;
  @Inject private Here here;
  private String familyName;
  private String givenName;
  private String birthDate;
  private String areaKey;
  private String mail;
  private String code;
  private String counterCode;
  private List<String> ways;

  /** Whether a code can be mailed. */
  public boolean isByMail() {
    return ways().contains(MailProof.ID);
  }

  /** Whether a code from a counter is taken. */
  public boolean isByCounter() {
    return ways().contains(CounterProof.ID);
  }

  private List<String> ways() {
    if (ways == null) {
      ways = voters.ways(here.spaceId());
    }
    return ways;
  }

  /** The areas one may vote in; none when nobody votes by area. */
  public List<Area> getAreas() {
    return edition.getRules() != null && edition.getRules().money().scope().hasAreas()
        ? edition.getStanding().areas()
        : List.of();
  }

  /** Whether a code was asked for on this device. */
  public boolean isAsked() {
    return session.asked(here.spaceId()).isPresent();
  }

  /** Mails a code. */
  public void ask() {
    if (refusals.explain("who", this::mailCode)) {
      done.go(ballot.getLink() + "/identify");
    }
  }

  private void mailCode() {
    Claim claim =
        new Claim(
            new Identity(familyName, givenName, TypedDate.read("birthDate", birthDate)),
            Optional.ofNullable(areaKey));
    session.ask(
        here.spaceId(), voters.askCode(here.spaceId(), claim, mail, here.getLang(), sender()));
  }

  /** Takes the code that was mailed. */
  public void confirm() {
    enter(
        "mailed",
        () ->
            voters.confirm(
                here.spaceId(), session.asked(here.spaceId()).orElse(null), code, sender()));
  }

  /** Takes a code from a counter. */
  public void confirmCounter() {
    enter("counter", () -> voters.byCounterCode(here.spaceId(), counterCode, sender()));
  }

  /** Begins anew, perhaps with another address. */
  public void again() {
    session.ask(here.spaceId(), null);
    done.go(ballot.getLink() + "/identify");
  }

  private void enter(String formId, Supplier<VoterPass> proof) {
    if (refusals.explain(formId, () -> enter(proof.get()))) {
      done.go(ballot.getLink() + "/ballot");
    }
  }

  private void enter(VoterPass pass) {
    sessions.rename(form.request());
    session.enter(pass);
  }

  private String sender() {
    return addresses.of(form.request());
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

  public String getMail() {
    return mail;
  }

  public void setMail(String typed) {
    mail = typed;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String typed) {
    code = typed;
  }

  public String getCounterCode() {
    return counterCode;
  }

  public void setCounterCode(String typed) {
    counterCode = typed;
  }
}
