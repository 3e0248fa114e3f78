package org.palabre.budget.web.roll;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.BudgetPermission;
import org.palabre.budget.application.edition.Editions.Standing;
import org.palabre.budget.application.paper.PollBook;
import org.palabre.budget.application.paper.PollBook.Mistake;
import org.palabre.budget.application.paper.PollingPlaces;
import org.palabre.budget.application.roll.Roll;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.Proof;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.domain.roll.Channel;
import org.palabre.budget.domain.roll.SignOff;
import org.palabre.budget.domain.roll.Voter;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** The roll at a counter: look somebody up, give them a code or sign them off. */
@Named("budgetRoll")
@RequestScoped
public class RollPage {

  @Inject private Roll roll;
  @Inject private PollingPlaces places;
  @Inject private PollBook book;
  @Inject private Access access;
  @Inject private EditionPage edition;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private List<Voter> found;
  private Optional<Voter> one;
  private String voter = "";
  private String place = "";
  private String code = "";
  private String mistake;

  /** What is looked for. */
  public String getWords() {
    return Sent.text("q").orElse("");
  }

  /** Those who were found. */
  public List<Voter> getFound() {
    if (found == null) {
      try {
        found = roll.search(here.spaceId(), getWords());
      } catch (Refusal tooLong) {
        found = List.of();
      }
    }
    return found;
  }

  /** Whoever the page is about, or null. */
  public Voter getOne() {
    if (one == null) {
      one =
          Sent.id("voter")
              .or(() -> Sent.parse(voter))
              .flatMap((UUID id) -> roll.find(here.spaceId(), id))
              .filter(known -> known.identity().isPresent());
    }
    return one.orElse(null);
  }

  /** The polling places; none where nobody has said them yet. */
  public List<PollingPlace> getPlaces() {
    return places.of(here.spaceId());
  }

  /** Whether the visitor runs the edition. */
  public boolean isRunning() {
    return access.may(BudgetPermission.RUN_EDITION, here.facts());
  }

  /** Signs them off at a polling place. */
  public void sign() {
    if (refusals.explain("sign", () -> roll.signOff(here.spaceId(), id(), chosen()))) {
      done.go(link(id()) + "&done=signed");
    }
    one = null;
  }

  private UUID chosen() {
    return Sent.parse(place == null ? "" : place)
        .orElseThrow(() -> new Refusal("place", "budget.place.choose"));
  }

  /** Whether the visitor can withdraw that they voted on paper. */
  public boolean isWithdrawing() {
    return isRunning()
        && edition.getStanding().edition().filter(one -> one.closedAt().isEmpty()).isPresent()
        && getOne() != null
        && getOne().signOff().filter(signed -> signed.channel() == Channel.PAPER).isPresent();
  }

  /** Withdraws it. */
  public void withdraw() {
    if (refusals.explain("withdraw", () -> book.withdraw(here.spaceId(), id(), mistaken()))) {
      done.go(link(id()) + "&done=withdrawn");
    }
    one = null;
  }

  private Mistake mistaken() {
    return mistake == null || mistake.isEmpty() ? null : Mistake.valueOf(mistake);
  }

  /** What can have been noted in error. */
  public Mistake[] getMistakes() {
    return Mistake.values();
  }

  /** Makes a code for them, which this page alone shows. */
  public void makeCode() {
    refusals.explain("give-code", () -> code = roll.code(here.spaceId(), id()));
  }

  /** What was just done, in words; empty when nothing was. */
  public String getDone() {
    String key = "roll.done." + Sent.text("done").orElse("");
    ResourceBundle words = ResourceBundle.getBundle("budget", here.language().locale());
    return words.containsKey(key) ? words.getString(key) : "";
  }

  /** The page of somebody. */
  public String link(UUID voter) {
    return here.link(here.getToolAddress()) + "?voter=" + voter;
  }

  /** That somebody has voted, in words; empty when they have not. */
  public String voted(Voter voter) {
    ResourceBundle words = ResourceBundle.getBundle("budget", here.language().locale());
    return voter
        .signOff()
        .map(
            signOff ->
                here.say(
                    words.getString("roll.voted." + signOff.channel()),
                    day(signOff),
                    signOff.place()))
        .orElse("");
  }

  private String day(SignOff signOff) {
    return here.wording().day(signOff.on());
  }

  /** When somebody was born, in words. */
  public String birth(Voter voter) {
    return voter.identity().map(who -> here.wording().day(who.birthDate())).orElse("");
  }

  /** The name of the area somebody votes in; empty when nobody votes by area. */
  public String area(Voter voter) {
    return voter.areaKey().map(this::areaName).orElse("");
  }

  private String areaName(String key) {
    return edition.getStanding().areas().stream()
        .filter(area -> area.getKey().equals(key))
        .map(Area::getName)
        .findFirst()
        .orElse(key);
  }

  /** The areas to choose from; none when nobody votes by area. */
  public List<Area> getAreas() {
    Standing standing = edition.getStanding();
    return standing.rules().filter(rules -> rules.money().scope().hasAreas()).isPresent()
        ? standing.areas()
        : List.of();
  }

  /** Whether codes are given: not where all vote on paper. */
  public boolean isCoding() {
    return edition.getRules() != null && edition.getRules().trust().proof() != Proof.PAPER;
  }

  /** Whether rules bind the edition. */
  public boolean isBound() {
    return edition.getRules() != null;
  }

  private UUID id() {
    Voter known = getOne();
    if (known == null) {
      throw new Refusal("", "budget.roll.gone");
    }
    return known.id();
  }

  /** The code that was made; empty when none was. */
  public String getCode() {
    return code;
  }

  public String getVoter() {
    return getOne() == null ? voter : getOne().id().toString();
  }

  public void setVoter(String id) {
    voter = id;
  }

  public String getMistake() {
    return mistake;
  }

  public void setMistake(String chosen) {
    mistake = chosen;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String typed) {
    place = typed;
  }
}
