package org.palabre.web.thread;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.palabre.access.Access;
import org.palabre.theme.Sieve;
import org.palabre.theme.Themes;
import org.palabre.thread.Threads;
import org.palabre.thread.Threads.Which;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;

/** The threads of a space, twenty a page, latest first; all of them, or those in some state. */
@Named
@RequestScoped
public class ThreadList {

  private static final int PAGE = 20;

  @Inject private Threads threads;
  @Inject private Themes themes;
  @Inject private Access access;
  @Inject private Here here;
  private Threads.Listed listed;

  /** The threads of the page asked for. */
  public List<ThreadCard> getPage() {
    return listed().threads().stream().map(thread -> new ThreadCard(thread, here)).toList();
  }

  /** How many there are of what is shown. */
  public int getTotal() {
    return listed().counts().get(which());
  }

  /** Whether every thread is shown, whatever its state. */
  public boolean isEverything() {
    return which() == Which.ALL;
  }

  /** The choices of what to show, each with its link. */
  public List<Choice> getChoices() {
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
    return Arrays.stream(Which.values())
        .map(
            one ->
                new Choice(
                    here.say(words.getString("threads.show." + one), listed().counts().get(one)),
                    link(one, 0),
                    one == which()))
        .toList();
  }

  /** The address of the threads before these; null at the beginning. */
  public String getNewerLink() {
    return page() == 0 ? null : link(which(), page() - 1);
  }

  /** The address of the threads after these; null at the end. */
  public String getOlderLink() {
    return (page() + 1) * PAGE >= getTotal() ? null : link(which(), page() + 1);
  }

  /** Which page this is, and of how many. */
  public String getPageNumber() {
    String pattern =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
            .getString("threads.page");
    return here.say(pattern, page() + 1, (getTotal() + PAGE - 1) / PAGE);
  }

  /** Whether the visitor may group and open projects here. */
  public boolean isLeading() {
    return access.may(LEAD_THREADS, here.facts());
  }

  /** How many published statements are in no theme. */
  public long getUngrouped() {
    return themes.count(here.facts(), new Sieve("", null, true));
  }

  private Threads.Listed listed() {
    if (listed == null) {
      listed = threads.list(here.facts(), which(), page(), PAGE);
    }
    return listed;
  }

  private String link(Which which, int page) {
    String address = here.link(here.getToolAddress());
    String show = which == Which.ALL ? "" : "show=" + which.name().toLowerCase(Locale.ROOT);
    String at = page == 0 ? "" : "page=" + page;
    String query = show + (show.isEmpty() || at.isEmpty() ? "" : "&") + at;
    return query.isEmpty() ? address : address + "?" + query;
  }

  private static int page() {
    return Sent.number("page");
  }

  /** What the address asks to show; nonsense there means everything. */
  private static Which which() {
    Optional<String> sent = Sent.text("show");
    return Arrays.stream(Which.values())
        .filter(one -> sent.filter(one.name()::equalsIgnoreCase).isPresent())
        .findFirst()
        .orElse(Which.ALL);
  }

  /**
   * A choice of what to show.
   *
   * @param label what it says
   * @param link where it leads
   * @param current whether it is what is shown
   */
  public record Choice(String label, String link, boolean current) {}
}
