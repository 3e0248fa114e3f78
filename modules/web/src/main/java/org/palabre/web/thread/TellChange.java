package org.palabre.web.thread;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.project.OutcomeVoice;
import org.palabre.project.OutcomeVoice.Verdict;
import org.palabre.project.Outcomes;
import org.palabre.project.Project;
import org.palabre.project.Projects;
import org.palabre.statement.StatementCode;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.screen.Form;
import org.palabre.web.session.RemoteAddress;
import org.palabre.web.statement.CodeBrake;

/**
 * Saying what a project changed, for somebody who said what it answers: with their account, or with
 * the code they were given.
 */
@Named
@RequestScoped
public class TellChange {

  @Inject private Projects projects;
  @Inject private Outcomes outcomes;
  @Inject private CodeBrake brake;
  @Inject private RemoteAddress addresses;
  @Inject private Form form;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Project> project = Optional.empty();
  private Optional<StatementCode> code = Optional.empty();
  private String verdict;
  private String words;

  @PostConstruct
  void load() {
    project = Sent.id("project").flatMap(id -> projects.find(here.facts(), id));
    Optional<String> brought = Sent.text("code");
    String address = addresses.of(form.request());
    code = brought.flatMap(text -> brake.read(text, address));
    Optional<UUID> own =
        project.flatMap(
            one ->
                brought.isPresent()
                    ? code.flatMap(known -> outcomes.ownStatement(one, known))
                    : outcomes.ownStatement(here.facts(), one));
    if (own.isEmpty()) {
      if (brought.isPresent()) {
        brake.wrong(address);
      }
      project = Optional.empty();
      return;
    }
    Optional<OutcomeVoice> said = outcomes.said(project.get(), own.get());
    said.ifPresent(
        voice -> {
          verdict = voice.getVerdict().name();
          words = voice.getWords();
        });
  }

  /** Answers "not found" to whoever was not asked. */
  public void open() {
    if (project.isEmpty() || project.get().getAskedAt().isEmpty()) {
      NotFound.answer();
    }
  }

  /** Keeps it and shows the thread. */
  public void send() {
    if (refusals.explain("changed", this::keep)) {
      done.go(here.link(here.getToolAddress()) + "/" + project.get().getId() + "#changed");
    }
  }

  private void keep() {
    Project asked = project.orElseThrow(() -> new Refusal("", "voice.notAsked"));
    Verdict chosen =
        Arrays.stream(Verdict.values())
            .filter(one -> one.name().equals(verdict))
            .findFirst()
            .orElse(null);
    if (code.isPresent()) {
      outcomes.tell(asked, code.get(), chosen, words);
    } else {
      outcomes.tell(here.facts(), asked, chosen, words);
    }
  }

  /** The project; null for whoever was not asked. */
  public Project getProject() {
    return project.orElse(null);
  }

  /** What may have changed. */
  public Verdict[] getVerdicts() {
    return Verdict.values();
  }

  public String getVerdict() {
    return verdict;
  }

  public void setVerdict(String verdict) {
    this.verdict = verdict;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
