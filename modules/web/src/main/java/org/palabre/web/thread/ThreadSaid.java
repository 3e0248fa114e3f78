package org.palabre.web.thread;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.statement.Spoken;
import org.palabre.theme.Theme;
import org.palabre.theme.Themes;
import org.palabre.thread.SpeechThread;
import org.palabre.thread.Threads;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;
import org.palabre.web.statement.StatementCard;

/** Everything that was said of a thread, twenty a page, latest first, theme by theme. */
@Named
@RequestScoped
public class ThreadSaid {

  private static final int PAGE = 20;

  @Inject private Threads threads;
  @Inject private Themes themes;
  @Inject private Here here;
  private SpeechThread thread;
  private List<Part> parts;

  /** Finds the thread, or answers "not found". */
  public void find() {
    Optional<SpeechThread> found = Sent.id("of").flatMap(id -> threads.find(here.facts(), id));
    if (found.isEmpty()) {
      NotFound.answer();
      return;
    }
    thread = found.get();
    parts = read();
  }

  /** The thread. */
  public ThreadCard getCard() {
    return thread == null ? null : new ThreadCard(thread, here);
  }

  /** The themes with what was said; one that is turned stands alone. */
  public List<Part> getParts() {
    return parts;
  }

  /** Whether several themes are shown, so that each says its name. */
  public boolean isSeveral() {
    return thread.themes().size() > 1;
  }

  private List<Part> read() {
    Optional<UUID> only = Sent.id("theme");
    Optional<UUID> before = only.isPresent() ? Sent.id("before") : Optional.empty();
    List<Part> read = new ArrayList<>();
    for (Theme theme : thread.themes()) {
      if (only.isEmpty() || only.get().equals(theme.getId())) {
        read.add(part(theme, before));
      }
    }
    return read;
  }

  private Part part(Theme theme, Optional<UUID> before) {
    List<Spoken> found = themes.statements(here.facts(), theme, before, PAGE + 1);
    String older =
        found.size() <= PAGE
            ? null
            : "%s/said?of=%s&theme=%s&before=%s"
                .formatted(
                    here.link(here.getToolAddress()),
                    thread.id(),
                    theme.getId(),
                    found.get(PAGE - 1).statement().getId());
    return new Part(
        theme.getName(),
        found.stream().limit(PAGE).map(one -> new StatementCard(one, here)).toList(),
        older,
        themes.countWithdrawn(theme));
  }

  /**
   * What was said of one theme.
   *
   * @param name the theme's
   * @param cards the statements of the page
   * @param older the address of the older ones; null when there are none
   * @param withdrawn how many were taken back by whoever said them
   */
  public record Part(String name, List<StatementCard> cards, String older, long withdrawn) {}
}
