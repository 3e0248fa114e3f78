package org.palabre.tables.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.space.SpaceMembers;
import org.palabre.tables.application.Handovers;
import org.palabre.tables.application.Handovers.Told;
import org.palabre.tables.domain.Handover.State;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/** Handing a table over, and answering somebody who does. */
@Named
@RequestScoped
public class HandoverPage {

  @Inject private Handovers handovers;
  @Inject private SpaceMembers members;
  @Inject private CurrentActor actor;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private List<Told> all;
  private Optional<Told> mine;
  private String member;
  private String email;
  private String word;

  /** Offers the table. */
  public void offer() {
    if (refusals.explain(
        "offer",
        () ->
            handovers.offer(
                here.spaceId(),
                member == null ? null : UUID.fromString(member),
                email,
                word,
                here.getLang()))) {
      done.go(page());
    }
  }

  /** Takes an offer back. */
  public void cancel(UUID id) {
    if (refusals.explain("offered", () -> handovers.cancel(here.spaceId(), id))) {
      done.go(page());
    }
  }

  /** Accepts what is offered to the visitor, and shows the team's page. */
  public void accept() {
    if (refusals.explain("answer", () -> handovers.accept(here.spaceId(), toMe()))) {
      done.go(here.link(here.getToolAddress()));
    }
  }

  /** Declines it, and shows the table. */
  public void decline() {
    if (refusals.explain("answer", () -> handovers.decline(here.spaceId(), toMe()))) {
      done.go(here.link(here.getSpaceAddress()));
    }
  }

  private UUID toMe() {
    return Optional.ofNullable(getOffer())
        .map(told -> told.handover().getId())
        .orElseGet(UUID::randomUUID);
  }

  /** What the visitor offered and nobody answered, or null. */
  public Told getMine() {
    return all().stream().filter(Told::mine).findFirst().orElse(null);
  }

  /** What was answered or taken back, latest first. */
  public List<Told> getPast() {
    return all().stream().filter(told -> told.handover().getState() != State.OFFERED).toList();
  }

  /** What is offered to the visitor, or null. */
  public Told getOffer() {
    if (mine == null) {
      mine = handovers.forMe(here.facts());
    }
    return mine.orElse(null);
  }

  /** Those it can be offered to. */
  public List<Choice> getMembers() {
    return members.list(here.spaceId()).stream()
        .filter(one -> !one.person().equals(actor.person()))
        .map(one -> new Choice(one.person().toString(), one.name()))
        .toList();
  }

  private List<Told> all() {
    if (all == null) {
      all = handovers.list(here.facts());
    }
    return all;
  }

  private String page() {
    return here.link(here.getToolAddress()) + "/handover";
  }

  public String getMember() {
    return member;
  }

  public void setMember(String member) {
    this.member = member;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getWord() {
    return word;
  }

  public void setWord(String word) {
    this.word = word;
  }
}
