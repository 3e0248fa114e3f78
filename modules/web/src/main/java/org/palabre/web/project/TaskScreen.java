package org.palabre.web.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.project.ProjectTask;
import org.palabre.project.ProjectTasks;
import org.palabre.project.Projects;
import org.palabre.project.TaskPlan;
import org.palabre.space.SpaceMembers;
import org.palabre.web.address.Here;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedDate;

/** What there is to do in a project: ticked, given to somebody, added, changed. */
@Named
@RequestScoped
public class TaskScreen {

  private static final String PAGE = "tasks";

  @Inject private ProjectTasks tasks;
  @Inject private Projects projects;
  @Inject private SpaceMembers members;
  @Inject private ProjectAtHand projectAtHand;
  @Inject private Refusals refusals;
  @Inject private Here here;
  private List<ProjectTasks.Line> lines = List.of();
  private Optional<ProjectTask> task = Optional.empty();
  private FormKey key = FormKey.fresh();
  private int version;
  private String what;
  private String step;
  private String person;
  private String carrier;
  private String dueOn;

  @PostConstruct
  void load() {
    if (projectAtHand.getProject() == null) {
      return;
    }
    lines = tasks.of(here.facts(), projectAtHand.getProject());
    task =
        Sent.id("task")
            .flatMap(
                id ->
                    lines.stream()
                        .map(ProjectTasks.Line::task)
                        .filter(one -> one.getId().equals(id))
                        .findFirst());
    task.ifPresent(this::show);
  }

  private void show(ProjectTask kept) {
    version = kept.getVersion();
    what = kept.getWhat();
    step = kept.getStepId().map(UUID::toString).orElse(null);
    person = kept.getPersonId().map(UUID::toString).orElse(null);
    carrier = kept.getCarrier();
    dueOn = TypedDate.write(kept.getDueOn());
  }

  /** Says that something is done or not, or strikes it out: the button carries which. */
  public void decideOne() {
    if (!Sent.isPostback()) {
      return;
    }
    Optional<UUID> finished = Sent.id("finished");
    Optional<UUID> again = Sent.id("again");
    Optional<UUID> strike = Sent.id("strike");
    if (finished.isPresent()) {
      act("list", "ticked", () -> tick(finished.get(), true));
    } else if (again.isPresent()) {
      act("list", "unticked", () -> tick(again.get(), false));
    } else if (strike.isPresent()) {
      act("list", "struck", () -> tasks.remove(here.spaceId(), projectAtHand.id(), strike.get()));
    }
  }

  private void tick(UUID id, boolean done) {
    tasks.tick(here.spaceId(), projectAtHand.id(), id, done);
  }

  /** Adds something, or keeps the changes of what is shown. */
  public void save() {
    act("task", task.isPresent() ? "changed" : "added", this::keep);
  }

  private void keep() {
    Sent.requireFound("task", task.isPresent(), "task.gone");
    TaskPlan plan =
        new TaskPlan(
            what,
            chosen("step", step, "project.step.gone"),
            chosen("person", person, "project.person.notMember"),
            carrier,
            TypedDate.read("dueOn", dueOn));
    if (task.isEmpty()) {
      tasks.add(here.spaceId(), projectAtHand.id(), plan, key.id());
    } else {
      tasks.rewrite(here.spaceId(), projectAtHand.id(), task.get().getId(), version, plan);
    }
  }

  private static UUID chosen(String field, String sent, String refusal) {
    try {
      return sent == null || sent.isBlank() ? null : UUID.fromString(sent);
    } catch (IllegalArgumentException e) {
      throw new Refusal(field, refusal);
    }
  }

  private void act(String form, String done, Runnable deed) {
    if (refusals.explain(form, deed)) {
      projectAtHand.done(PAGE, done);
    }
  }

  /** What there is to do. */
  public List<Row> getRows() {
    LocalDate today = here.wording().today();
    return lines.stream()
        .map(
            line ->
                new Row(
                    line.task().getId(),
                    line.task().getWhat(),
                    line.who().orElse(null),
                    line.task().getDueOn() == null
                        ? null
                        : here.wording().day(line.task().getDueOn()),
                    line.task().isDone(),
                    projectAtHand.getProject().isOpen() && line.task().isLate(today)))
        .toList();
  }

  /** How it stands, in one line. */
  public String getSum() {
    long left = lines.stream().filter(line -> !line.task().isDone()).count();
    return here.say(
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
            .getString("task.sum"),
        left,
        lines.size());
  }

  /** What is being changed; null while something new is added. */
  public ProjectTask getTask() {
    return task.orElse(null);
  }

  /** The steps it may belong to. */
  public List<SelectItem> getSteps() {
    return projects.steps(projectAtHand.getProject()).stream()
        .map(one -> new SelectItem(one.getId().toString(), one.getWhat()))
        .toList();
  }

  /** The members it may be given to. */
  public List<SelectItem> getPeople() {
    return members.list(here.spaceId()).stream()
        .map(one -> new SelectItem(one.person().toString(), one.name()))
        .toList();
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    this.what = what;
  }

  public String getStep() {
    return step;
  }

  public void setStep(String step) {
    this.step = step;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public String getCarrier() {
    return carrier;
  }

  public void setCarrier(String carrier) {
    this.carrier = carrier;
  }

  public String getDueOn() {
    return dueOn;
  }

  public void setDueOn(String dueOn) {
    this.dueOn = dueOn;
  }

  /**
   * Something to do.
   *
   * @param id its id
   * @param what what
   * @param who who does it; null when nobody does
   * @param due until when, in words; null when nobody said
   * @param done whether it is done
   * @param late whether it should be by now
   */
  public record Row(UUID id, String what, String who, String due, boolean done, boolean late) {}
}
