package org.palabre.budget.web.paper;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.palabre.budget.application.paper.PollBook;
import org.palabre.budget.application.paper.PollBook.Entered;
import org.palabre.budget.application.paper.PollBook.Told;
import org.palabre.budget.application.paper.PollingPlaces;
import org.palabre.budget.application.roll.Roll;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.paper.Conflict.Outcome;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.domain.paper.SigningRepository.Line;
import org.palabre.budget.domain.roll.Channel;
import org.palabre.budget.domain.roll.Identity;
import org.palabre.budget.domain.roll.SignOff;
import org.palabre.budget.domain.roll.Voter;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/**
 * The register of a polling place: somebody is looked up and signed off, or a printed sheet is
 * entered after a place was without network.
 */
@Named("polling")
@RequestScoped
public class PollingPage {

  private static final String SIGN = "sign";
  private static final String ENTER = "enter";
  private static final String SETTLE = "conflicts";
  private static final String SEEN = "seen";

  @Inject private PollBook book;
  @Inject private PollingPlaces places;
  @Inject private Roll roll;
  @Inject private EditionPage edition;
  @Inject private PaperWords words;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<PollingPlace> place = Optional.empty();
  private String numbers = "";
  private String seen = "";
  private List<Line> lines = List.of();
  private List<Told> conflicts;
  private List<Voter> found;

  @PostConstruct
  void load() {
    place = Sent.id("place").flatMap(id -> places.find(here.spaceId(), id));
    seen = Sent.text(SEEN).orElse("");
  }

  /** The places of the edition. */
  public List<PollingPlace> getPlaces() {
    return places.of(here.spaceId());
  }

  /** The place whose register this is, or null. */
  public PollingPlace getPlace() {
    return place.orElse(null);
  }

  /** What was searched. */
  public String getSearched() {
    return Sent.text("q").orElse("");
  }

  /** Who was found. */
  public List<Voter> getFound() {
    if (found == null) {
      found = getSearched().isEmpty() ? List.of() : search();
    }
    return found;
  }

  private List<Voter> search() {
    try {
      return roll.search(here.spaceId(), getSearched());
    } catch (Refusal unfit) {
      return List.of();
    }
  }

  /** Whether somebody who was found has voted. */
  public boolean isVoted() {
    return getFound().stream().anyMatch(voter -> voter.signOff().isPresent());
  }

  /** Whether somebody who was found can still vote. */
  public boolean isSigning() {
    return getFound().stream().anyMatch(voter -> voter.signOff().isEmpty());
  }

  /** Who they are. */
  public String name(Voter voter) {
    return voter
        .identity()
        .map(who -> who.familyName() + " " + who.givenName())
        .orElseGet(() -> words.say("poll.nameless"));
  }

  /** Their birth date and area, in words. */
  public String facts(Voter voter) {
    String born =
        voter
            .identity()
            .map(Identity::birthDate)
            .map(on -> words.say("poll.born", "%1$td/%1$tm/%1$tY".formatted(on)))
            .orElse("");
    String area = voter.areaKey().map(this::area).orElse("");
    return born.isEmpty() || area.isEmpty() ? born + area : born + " · " + area;
  }

  private String area(String key) {
    return edition.getStanding().areas().stream()
        .filter(one -> one.getKey().equals(key))
        .map(Area::getName)
        .findFirst()
        .orElse(key);
  }

  /** How they have voted, in words; empty when they have not. */
  public String voted(Voter voter) {
    return voter.signOff().map(this::said).orElse("");
  }

  private String said(SignOff signOff) {
    String on = here.wording().day(signOff.on());
    return signOff.channel() == Channel.ONLINE
        ? words.say("poll.voted.online", on)
        : words.say("poll.voted.paper", on, signOff.place());
  }

  /** Signs off who was picked. */
  public void sign() {
    if (refusals.explain(SIGN, this::signPicked)) {
      done.go(words.page("polling") + "?place=" + place.orElseThrow().getId() + "&done=signed");
    }
  }

  private void signPicked() {
    book.sign(here.spaceId(), required(), picked());
  }

  /** Notes that who was picked signed on paper and had voted elsewhere. */
  public void noteTwice() {
    if (refusals.explain(SIGN, () -> book.noteTwice(here.spaceId(), required(), picked()))) {
      done.go(words.page("polling") + "?place=" + place.orElseThrow().getId() + "&done=twice");
    }
  }

  private static UUID picked() {
    return Sent.id("voter").orElseThrow(() -> new Refusal("", "budget.poll.pick"));
  }

  /** Shows whose numbers were typed; nothing is entered yet. */
  public void look() {
    seen = "";
    if (refusals.explain(ENTER, () -> lines = book.names(here.spaceId(), numbers))) {
      seen = numbers;
    }
  }

  /** Enters the numbers of a printed sheet whose names were shown; those of others are shown. */
  public void enter() {
    Entered[] entered = new Entered[1];
    if (!refusals.explain(
        ENTER, () -> entered[0] = book.enter(here.spaceId(), required(), numbers, seen))) {
      look();
    } else {
      String what = entered[0].conflicts().isEmpty() ? "entered" : "conflict";
      int count =
          entered[0].conflicts().isEmpty()
              ? entered[0].signed() + entered[0].known()
              : entered[0].conflicts().size();
      done.go("%s?place=%s&done=%s&n=%d".formatted(words.page("polling"), required(), what, count));
    }
  }

  private UUID required() {
    return place.map(PollingPlace::getId).orElseThrow(() -> new Refusal("", "budget.place.gone"));
  }

  /** Those whose numbers were typed. */
  public List<Line> getLines() {
    return lines;
  }

  /** The numbers whose names the page shows; empty while it shows none. */
  public String getSeen() {
    return seen;
  }

  /** Whether names were shown that can be entered now. */
  public boolean isEntering() {
    return !seen.isEmpty();
  }

  /** Who signed on paper and had voted elsewhere. */
  public List<Told> getConflicts() {
    if (conflicts == null) {
      conflicts = book.conflicts(here.spaceId());
    }
    return conflicts;
  }

  /** Those that wait. */
  public List<Told> getWaiting() {
    return getConflicts().stream().filter(one -> one.conflict().outcome().isEmpty()).toList();
  }

  /** Those that were settled. */
  public List<Told> getSettled() {
    return getConflicts().stream().filter(one -> one.conflict().outcome().isPresent()).toList();
  }

  /** How they had voted, in words, or that it was withdrawn. */
  public String before(Told told) {
    return told.voter().signOff().isEmpty() ? words.say("poll.withdrawn") : voted(told.voter());
  }

  /** What became of one, in words. */
  public String outcome(Told told) {
    return told.conflict().outcome().map(one -> words.say("poll.outcome." + one)).orElse("");
  }

  /** Notes that the envelope was set aside. */
  public void keepAside() {
    settle(Outcome.ASIDE);
  }

  /** Notes that the ballot is among the others. */
  public void keepMixed() {
    settle(Outcome.MIXED);
  }

  private void settle(Outcome outcome) {
    if (refusals.explain(
        SETTLE,
        () ->
            book.settle(
                here.spaceId(),
                Sent.id("conflict").orElseThrow(() -> new Refusal("", "budget.poll.pick")),
                outcome))) {
      done.go(
          words.page("polling")
              + "?done=settled"
              + place.map(one -> "&place=" + one.getId()).orElse(""));
    }
  }

  /** The files of printed sheets of this place: each from where it begins. */
  public List<Integer> getParts() {
    int voters = book.size(here.spaceId(), place.orElseThrow());
    int files = (voters + PaperFile.VOTERS_A_FILE - 1) / PaperFile.VOTERS_A_FILE;
    return IntStream.range(0, Math.max(1, files)).boxed().toList();
  }

  public String getNumbers() {
    return numbers;
  }

  public void setNumbers(String typed) {
    numbers = typed;
  }
}
