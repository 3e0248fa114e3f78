package org.palabre.web.followup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.palabre.commitment.Commitments;
import org.palabre.commitment.Reassignments;
import org.palabre.followup.Chase;
import org.palabre.followup.Chases;
import org.palabre.followup.FollowUp;
import org.palabre.followup.FollowUps;
import org.palabre.followup.LinkPost;
import org.palabre.input.Refusal;
import org.palabre.people.PublicNames;
import org.palabre.web.address.Here;
import org.palabre.web.commitment.CommitmentCard;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;

/** One commitment as an officer sees it: its answers, reminders, whose it was; passing it on. */
@Named
@RequestScoped
public class FollowUpItem {

  @Inject private FollowUps followUps;
  @Inject private Commitments commitments;
  @Inject private Chases chases;
  @Inject private Reassignments reassignments;
  @Inject private LinkPost post;
  @Inject private FollowUpPlaces places;
  @Inject private PublicNames people;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<FollowUp> one = Optional.empty();
  private int version;
  private String to;
  private String reason;

  @PostConstruct
  void load() {
    try {
      one = followUps.find(UUID.fromString(here.getRest()));
    } catch (IllegalArgumentException e) {
      one = Optional.empty();
    }
    one.ifPresent(found -> version = found.commitment().getVersion());
  }

  /** Answers "not found" at the address of nothing the actor may see. */
  public void open() {
    if (one.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Chases it. */
  public void chase() {
    if (refusals.explain("chase", this::remind)) {
      done.at(here.getAddress(), "chased");
    }
  }

  private void remind() {
    Chases.Round round = chases.chase(List.of(id()));
    if (round.already() > 0) {
      throw new Refusal("", "followup.chase.already");
    }
    if (round.sent() == 0) {
      throw new Refusal("", "followup.chase.nobody");
    }
  }

  /** Passes it on. */
  public void pass() {
    if (refusals.explain(
        "pass",
        () ->
            reassignments.pass(
                id(),
                version,
                places.addressee(to).orElseThrow(() -> new Refusal("to", "reassign.to.needed")),
                reason))) {
      done.at(here.getAddress(), post.reaches(id()) ? "passed" : "passedUnreached");
    }
  }

  private UUID id() {
    return one.orElseThrow(() -> new Refusal("", "followup.gone")).commitment().getId();
  }

  /** What is asked, and answered; null at the address of nothing. */
  public CommitmentCard getCard() {
    return one.map(FollowUp::commitment)
        .map(
            asked ->
                new CommitmentCard(
                    asked,
                    commitments.answers(List.of(asked)).getOrDefault(asked.getId(), List.of()),
                    here))
        .orElse(null);
  }

  /** The name of the space, and where it is. */
  public String getWhere() {
    return one.map(
            found -> {
              String territory = places.territory(found.territory());
              return found.space()
                  + (territory.isEmpty() || territory.equals(found.space())
                      ? ""
                      : " · " + territory);
            })
        .orElse("");
  }

  /** Whether it is owed, and those who owe it see it. */
  public boolean isChaseable() {
    return one.filter(FollowUp::shown)
        .filter(found -> found.commitment().getState().isOpen())
        .isPresent();
  }

  /** Whether it is owed, and nobody was shown it here. */
  public boolean isUnsent() {
    return one.filter(found -> !found.shown())
        .filter(found -> found.commitment().getState().isOpen())
        .isPresent();
  }

  /** The reminders and whose it was, oldest first. */
  public List<Entry> getHistory() {
    return one.map(
            found ->
                Stream.concat(
                        chases.of(found.commitment()).stream().map(this::entry),
                        reassignments.of(found.commitment().getId()).stream()
                            .map(
                                moved ->
                                    new Entry(
                                        moved.getMovedAt(),
                                        here.moment(moved.getMovedAt()),
                                        places.say(
                                            "reassign.entry",
                                            places.name(moved.getFromName()),
                                            places.name(moved.getToName())),
                                        moved.getReason())))
                    .sorted(Comparator.comparing(Entry::at))
                    .toList())
        .orElse(List.of());
  }

  private Entry entry(Chase chase) {
    return new Entry(
        chase.getChasedAt(),
        here.moment(chase.getChasedAt()),
        places.say(
            "followup.chase.entry",
            chase.getRecipients(),
            people.of(chase.getChasedBy()).orElse("–")),
        "");
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  /**
   * One entry of the history.
   *
   * @param at the moment
   * @param when the moment as people say it
   * @param what what happened
   * @param why the reason; empty when there is none
   */
  public record Entry(Instant at, String when, String what, String why) {}
}
