package org.palabre.tables.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.tables.application.Bridges;
import org.palabre.tables.application.Bridges.Part;
import org.palabre.tables.domain.Subject;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Proposing bridges to other tables, joining those that are proposed, leaving. */
@Named
@RequestScoped
public class BridgeWork {

  @Inject private Bridges bridges;
  @Inject private Subjects subjects;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private List<Part> parts;
  private String thread;
  private String name;
  private String other;
  private String joining;
  private String fresh;

  @PostConstruct
  void load() {
    thread = Sent.text("from").flatMap(Subject::read).map(Subject::toString).orElse(null);
    joining = Sent.id("bridge").map(UUID::toString).orElse(null);
  }

  /** Proposes a bridge to another table. */
  public void propose() {
    if (refusals.explain(
        "propose", () -> bridges.propose(here.spaceId(), thread(), name, table()))) {
      done.go(page());
    }
  }

  /** Joins the bridge that is asked for, with the thread chosen or a theme made for it. */
  public void join() {
    if (refusals.explain(
        "join", () -> bridges.join(here.spaceId(), UUID.fromString(joining), thread(), fresh))) {
      done.go(here.link("/tables/bridge/" + joining));
    }
  }

  /** Leaves a bridge, or declines to join it. */
  public void leave(UUID bridge) {
    bridges.leave(here.spaceId(), bridge);
    done.go(page());
  }

  private UUID thread() {
    return Subject.read(thread).map(Subject::id).orElse(null);
  }

  private UUID table() {
    return other == null ? null : UUID.fromString(other);
  }

  /** The bridges this table is in, those only proposed included. */
  public List<Part> getMine() {
    return parts().stream().filter(part -> part.voice().isIn()).toList();
  }

  /** The bridges this table is asked to join. */
  public List<Part> getProposed() {
    return parts().stream().filter(part -> !part.voice().isIn()).toList();
  }

  /** The bridge to join that the address names, or null. */
  public Part getChosen() {
    return getProposed().stream()
        .filter(part -> part.brief().bridge().getId().toString().equals(joining))
        .findFirst()
        .orElse(null);
  }

  /** This table's themes and projects. */
  public List<Choice> getThreads() {
    return subjects.all();
  }

  /** The other tables that can be asked. */
  public List<Choice> getTables() {
    return bridges.others(here.facts()).stream()
        .map(table -> new Choice(table.getId().toString(), table.getName()))
        .toList();
  }

  private List<Part> parts() {
    if (parts == null) {
      parts = bridges.parts(here.facts());
    }
    return parts;
  }

  private String page() {
    return here.link(here.getToolAddress()) + "/bridge-work";
  }

  public String getJoining() {
    return Optional.ofNullable(joining).orElse("");
  }

  public String getThread() {
    return thread;
  }

  public void setThread(String thread) {
    this.thread = thread;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getOther() {
    return other;
  }

  public void setOther(String other) {
    this.other = other;
  }

  public String getFresh() {
    return fresh;
  }

  public void setFresh(String fresh) {
    this.fresh = fresh;
  }
}
