package org.palabre.web.thread;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;
import static org.palabre.access.PlatformPermission.READ_MEMBERS;
import static org.palabre.access.PlatformPermission.SPEAK;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.palabre.access.Access;
import org.palabre.plugin.PluginRegistry;
import org.palabre.project.OutcomeVoice;
import org.palabre.project.OutcomeVoice.Verdict;
import org.palabre.project.Outcomes;
import org.palabre.project.Project;
import org.palabre.project.ProjectStep;
import org.palabre.project.Projects;
import org.palabre.statement.PartialDate;
import org.palabre.theme.Categories;
import org.palabre.theme.Category;
import org.palabre.theme.Theme;
import org.palabre.thread.SpeechThread;
import org.palabre.thread.Threads;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;
import org.palabre.web.statement.StatementCard;

/** One whole thread, of a project or of a theme, at an address of its own. */
@Named
@RequestScoped
public class OneThread {

  @Inject private Threads threads;
  @Inject private Projects projects;
  @Inject private Outcomes outcomes;
  @Inject private Categories categories;
  @Inject @Any private Instance<ThreadMention> mentions;
  @Inject private PluginRegistry plugins;
  @Inject private Access access;
  @Inject private Here here;
  private SpeechThread thread;
  private ThreadCard card;
  private List<ProjectStep> steps;

  /** Finds it, or answers "not found". */
  public void find() {
    Optional<SpeechThread> found = threads.find(here.facts(), here.item());
    if (found.isEmpty()) {
      NotFound.answer();
      return;
    }
    thread = found.get();
    card = new ThreadCard(thread, here);
  }

  /** What it is. */
  public SpeechThread getThread() {
    return thread;
  }

  /** How it is said. */
  public ThreadCard getCard() {
    return card;
  }

  /** The project it is about; null for a theme's. */
  public Project getProject() {
    return thread == null ? null : thread.project().orElse(null);
  }

  /** The theme it is about; null for a project's. */
  public Theme getTheme() {
    return thread == null || thread.project().isPresent() ? null : thread.themes().get(0);
  }

  /** What the theme is about; null when nobody said. */
  public String getCategory() {
    return Optional.ofNullable(getTheme())
        .map(Theme::getCategoryId)
        .flatMap(categories::find)
        .map(Category::getName)
        .orElse(null);
  }

  /** What plugins that are on say of it beside its name. */
  public List<ThreadMention.Mention> getMentions() {
    List<ThreadMention.Mention> all = new ArrayList<>();
    for (Instance.Handle<ThreadMention> handle : mentions.handles()) {
      if (plugins.ownerOf(handle.getBean().getBeanClass()).map(plugins::isActive).orElse(true)) {
        handle.get().of(here.facts(), thread.id()).ifPresent(all::add);
      }
    }
    return all;
  }

  /** The first statements of it. */
  public List<StatementCard> getQuotes() {
    return thread.quotes().stream().map(one -> new StatementCard(one, here)).toList();
  }

  /** How many statements there are beyond those quoted. */
  public long getOthers() {
    return thread.statements() - thread.quotes().size();
  }

  /** The address of all its statements. */
  public String getSaidLink() {
    return here.link(here.getToolAddress()) + "/said?of=" + thread.id();
  }

  /** The address of another thread of this space. */
  public String link(Object id) {
    return here.link(here.getToolAddress()) + "/" + id;
  }

  /** The other threads it leads to: a project's themes, a theme's projects. */
  public boolean isBranching() {
    return getProject() != null ? !thread.themes().isEmpty() : !thread.projects().isEmpty();
  }

  /** What is to do in the project. */
  public List<ProjectStep> getSteps() {
    if (steps == null) {
      steps = getProject() == null ? List.of() : projects.steps(getProject());
    }
    return steps;
  }

  /** Whether something should have been done by now. */
  public boolean isOverdue(ProjectStep step) {
    return (getProject() == null || getProject().isOpen()) && step.isLate(here.wording().today());
  }

  /** How many people carry the project. */
  public long getPeopleCount() {
    return getProject() == null ? 0 : projects.countPeople(getProject());
  }

  /** Who carries the project, for members of the space; nobody for others. */
  public List<Projects.Carrier> getPeople() {
    return getProject() != null && access.may(READ_MEMBERS, here.facts())
        ? projects.people(here.facts(), getProject())
        : List.of();
  }

  /** How many speakers said what changed, in words, the best first. */
  public List<String> getVerdicts() {
    ResourceBundle words = words();
    return Arrays.stream(Verdict.values())
        .filter(verdict -> thread.verdicts().containsKey(verdict))
        .map(
            verdict ->
                here.say(words.getString("voice.count." + verdict), thread.verdicts().get(verdict)))
        .toList();
  }

  /** What they said of it. */
  public List<OutcomeVoice> getVoices() {
    return thread.voices();
  }

  /** How many voices wait to be read, for those who lead the space. */
  public int getVoicesWaiting() {
    return isLeading() && getProject() != null
        ? outcomes.waiting(here.facts(), getProject()).size()
        : 0;
  }

  /** Whether those who spoke were asked what changed. */
  public boolean isSpeakersAsked() {
    return getProject() != null && getProject().getAskedAt().isPresent();
  }

  /** Whether the visitor spoke, was asked what changed, and may say it. */
  public boolean isAsked() {
    return isSpeakersAsked() && outcomes.ownStatement(here.facts(), getProject()).isPresent();
  }

  /** Whether the visitor may say something here. */
  public boolean isSpeaking() {
    return access.may(SPEAK, here.facts());
  }

  /** Whether the visitor may change it. */
  public boolean isLeading() {
    return access.may(LEAD_THREADS, here.facts());
  }

  /** A day as people say it. */
  public String day(LocalDate day) {
    return here.date(PartialDate.of(day));
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }
}
