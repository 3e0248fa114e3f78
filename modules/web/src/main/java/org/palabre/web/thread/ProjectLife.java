package org.palabre.web.thread;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.palabre.input.Refusal;
import org.palabre.project.OutcomeVoice;
import org.palabre.project.Outcomes;
import org.palabre.project.Project;
import org.palabre.project.ProjectStep;
import org.palabre.project.ProjectWork;
import org.palabre.project.Projects;
import org.palabre.space.Member;
import org.palabre.space.SpaceMembers;
import org.palabre.statement.PartialDate;
import org.palabre.web.address.Here;
import org.palabre.web.address.PlatformPages;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedDate;

/**
 * Moving a project on: its state, what is to do, who carries it, what speakers say of it. Beside
 * the project's own form, on the same page.
 */
@Named
@RequestScoped
public class ProjectLife {

  @Inject private ProjectForm form;
  @Inject private Projects projects;
  @Inject private ProjectWork work;
  @Inject private Outcomes outcomes;
  @Inject private SpaceMembers members;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private FormKey key = FormKey.fresh();
  private String state;
  private String endedOn;
  private String change;
  private String step;
  private String stepDue;
  private String person;
  private String part;

  /** Moves the project to the state chosen. */
  public void move() {
    act(
        "life",
        "moved",
        () -> work.move(here.spaceId(), id(), state(), TypedDate.read("endedOn", endedOn), change));
  }

  /** Asks those who spoke what changed. */
  public void ask() {
    act("ask", "asked", () -> work.askSpeakers(here.spaceId(), id()));
  }

  /** Writes down something to do. */
  public void addStep() {
    act(
        "newStep",
        "step",
        () ->
            work.addStep(here.spaceId(), id(), step, TypedDate.read("stepDue", stepDue), key.id()));
  }

  /** Ticks, unticks or strikes the step whose button was pressed. */
  public void changeStep() {
    pressed("step-done", id -> tick(id, true));
    pressed("step-again", id -> tick(id, false));
    pressed(
        "step-strike",
        id -> act("steps", "struck", () -> work.removeStep(here.spaceId(), id(), id)));
  }

  private void tick(UUID stepId, boolean isDone) {
    act("steps", "ticked", () -> work.tickStep(here.spaceId(), id(), stepId, isDone));
  }

  /** Notes that a member carries the project. */
  public void addPerson() {
    act("newPerson", "person", () -> work.addPerson(here.spaceId(), id(), chosen(), part));
  }

  /** Notes that the person whose button was pressed does not carry it any more. */
  public void removePerson() {
    pressed(
        "leave", who -> act("people", "left", () -> work.removePerson(here.spaceId(), id(), who)));
  }

  /** Shows or refuses the words of the voice whose button was pressed. */
  public void decide() {
    Optional<UUID> publish = Sent.id("publish");
    Optional<UUID> refuse = Sent.id("refuse");
    if (Sent.isPostback() && (publish.isPresent() || refuse.isPresent())) {
      act(
          "voices",
          publish.isPresent() ? "voicePublished" : "voiceRefused",
          () ->
              outcomes.decide(here.spaceId(), publish.or(() -> refuse).get(), publish.isPresent()));
    }
  }

  private static void pressed(String button, Consumer<UUID> deed) {
    if (Sent.isPostback()) {
      Sent.id(button).ifPresent(deed);
    }
  }

  private void act(String formId, String what, Runnable deed) {
    if (refusals.explain(formId, deed)) {
      done.go("%s/project?id=%s&done=%s".formatted(here.link(here.getToolAddress()), id(), what));
    }
  }

  private UUID id() {
    return Optional.ofNullable(form.getProject())
        .orElseThrow(() -> new Refusal("", "project.gone"))
        .getId();
  }

  private Project.State state() {
    return Arrays.stream(Project.State.values())
        .filter(one -> one.name().equals(state))
        .findFirst()
        .orElseThrow(() -> new Refusal("state", "project.state.needed"));
  }

  private UUID chosen() {
    try {
      return UUID.fromString(Optional.ofNullable(person).orElse(""));
    } catch (IllegalArgumentException e) {
      throw new Refusal("person", "project.person.needed");
    }
  }

  /** What is to do. */
  public List<ProjectStep> getSteps() {
    return projects.steps(form.getProject());
  }

  /** Who carries it. */
  public List<Projects.Carrier> getPeople() {
    return projects.people(here.facts(), form.getProject());
  }

  /** The members who may carry it. */
  public List<Member> getMembers() {
    return members.list(here.spaceId());
  }

  /** The voices whose words wait to be read. */
  public List<OutcomeVoice> getVoices() {
    return outcomes.waiting(here.facts(), form.getProject());
  }

  /** The states it may move to. */
  public List<Project.State> getStates() {
    return Arrays.stream(Project.State.values())
        .filter(one -> one != form.getProject().getState())
        .toList();
  }

  /** Whether those who spoke may be asked now. */
  public boolean isAskable() {
    return form.getProject().getState() == Project.State.DONE
        && form.getProject().getAskedAt().isEmpty();
  }

  /** Whether the space has the pages that write tasks, budget, journal and days. */
  public boolean isTooled() {
    return here.getSpace().getTools().contains(PlatformPages.PROJECTS.id());
  }

  /** The address of one of these pages. */
  public String page(String page) {
    return "%s/projects/%s?project=%s".formatted(here.link(here.getSpaceAddress()), page, id());
  }

  /** A day as people say it. */
  public String day(LocalDate day) {
    return here.date(PartialDate.of(day));
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getEndedOn() {
    return endedOn;
  }

  public void setEndedOn(String endedOn) {
    this.endedOn = endedOn;
  }

  public String getChange() {
    return change;
  }

  public void setChange(String change) {
    this.change = change;
  }

  public String getStep() {
    return step;
  }

  public void setStep(String step) {
    this.step = step;
  }

  public String getStepDue() {
    return stepDue;
  }

  public void setStepDue(String stepDue) {
    this.stepDue = stepDue;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public String getPart() {
    return part;
  }

  public void setPart(String part) {
    this.part = part;
  }
}
