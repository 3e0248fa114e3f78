package org.palabre.web.minutes;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.palabre.minutes.Amendment;
import org.palabre.minutes.MinutesReading;
import org.palabre.minutes.MinutesReading.Line;
import org.palabre.minutes.MinutesSteps;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;

/** Taking minutes to the next step: send, approve, publish. */
@Named
@RequestScoped
public class MinutesLife {

  @Inject private MinutesAt at;
  @Inject private MinutesReading reading;
  @Inject private MinutesSteps steps;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private int version;

  @PostConstruct
  void load() {
    if (at.isThere()) {
      version = at.required().getVersion();
    }
  }

  /** Answers "not found" where there are no minutes to take further. */
  public void open() {
    if (!at.isThere() || !at.isHolding()) {
      NotFound.answer();
    }
  }

  /** Sends them to those who attended. */
  public void send() {
    step(id -> steps.send(here.spaceId(), id, version), "sent");
  }

  /** Approves them. */
  public void approve() {
    step(id -> steps.approve(here.spaceId(), id, version), "approved");
  }

  /** Publishes them. */
  public void publish() {
    step(id -> steps.publish(here.spaceId(), id, version), "published");
  }

  private void step(Consumer<UUID> act, String what) {
    if (refusals.explain("steps", () -> act.accept(at.required().getId()))) {
      done.go(at.link("minutes") + "&done=" + what);
    }
  }

  /** The entries in which nothing stands, by name. */
  public List<String> getUnwritten() {
    return reading.lines(at.required()).stream()
        .filter(line -> !line.written())
        .map(line -> at.title(line.kind(), line.title()))
        .toList();
  }

  /** Whether anything is written at all. */
  public boolean isWritten() {
    return reading.lines(at.required()).stream().anyMatch(Line::written);
  }

  /** How many texts wait beside their entries. */
  public int getSides() {
    return reading.sides(at.required()).size();
  }

  /** How many amendments wait for an answer. */
  public long getAmendments() {
    return reading.amendments(at.required()).stream()
        .filter(one -> one.getState() == Amendment.State.WAITING)
        .count();
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int seen) {
    version = seen;
  }
}
