package org.palabre.web.drafting;

import static org.palabre.access.PlatformPermission.LEAD_TEXTS;
import static org.palabre.access.PlatformPermission.READ_MEMBERS;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.drafting.College;
import org.palabre.drafting.DraftingGroup;
import org.palabre.drafting.DraftingSession;
import org.palabre.drafting.Sessions;
import org.palabre.text.Text;
import org.palabre.text.Texts;
import org.palabre.web.address.Here;

/** Who drafts the text a page is about, and at which sessions: {@code #{textDrafting}}. */
@Named
@RequestScoped
public class TextDrafting {

  @Inject private Texts texts;
  @Inject private DraftingGroup group;
  @Inject private Sessions sessions;
  @Inject private SessionWords sessionWords;
  @Inject private CollegeWords colleges;
  @Inject private Access access;
  @Inject private Here here;
  private Text text;
  private Map<College, Long> counts;
  private List<Session> held;

  @PostConstruct
  void load() {
    text = texts.find(here.facts(), here.item()).orElse(null);
    if (text != null) {
      counts = group.counts(text);
      Map<UUID, Long> changed = sessions.changed(text);
      held =
          sessions.of(here.facts(), text).stream()
              .map(one -> session(one, changed.getOrDefault(one.getId(), 0L)))
              .toList();
    }
  }

  /** Whether there is anything to say, or to do for the visitor. */
  public boolean isShown() {
    return text != null && (isDrafted() || !held.isEmpty() || isLeading());
  }

  /** Whether the text has a drafting group. */
  public boolean isDrafted() {
    return !counts.isEmpty();
  }

  /** Whether the visitor sees who drafts by name: members of the space do. */
  public boolean isNamed() {
    return access.may(READ_MEMBERS, here.facts());
  }

  /** How many of each college, in words. */
  public String getCounts() {
    return colleges.counted(college -> counts.getOrDefault(college, 0L));
  }

  /** The colleges that draft, each with the names of its people. */
  public List<Names> getNames() {
    Map<College, String> names =
        group.members(here.facts(), text).stream()
            .collect(
                Collectors.groupingBy(
                    DraftingGroup.Member::college,
                    Collectors.mapping(DraftingGroup.Member::name, Collectors.joining(", "))));
    return Arrays.stream(College.values())
        .filter(names::containsKey)
        .map(
            college ->
                new Names(
                    colleges.words().getString("drafting.college." + college), names.get(college)))
        .toList();
  }

  /** The sessions the visitor may read, latest first. */
  public List<Session> getSessions() {
    return held;
  }

  /** Whether the visitor leads texts here. */
  public boolean isLeading() {
    return access.may(LEAD_TEXTS, here.facts());
  }

  /** Where the group and the votes are decided. */
  public String getLink() {
    return here.link(here.getSpaceAddress()) + "/texts/drafting?id=" + text.getId();
  }

  private Session session(DraftingSession session, long changed) {
    String said =
        session.getState() == DraftingSession.State.ENDED
            ? here.say(colleges.words().getString("drafting.session.changed"), changed)
            : colleges.words().getString("drafting.session.state." + session.getState());
    return new Session(sessionWords.title(session), sessionWords.link(session), said);
  }

  /**
   * A college and who is in it.
   *
   * @param college the college
   * @param names their names
   */
  public record Names(String college, String names) {}

  /**
   * A session in a list.
   *
   * @param title what it is called
   * @param link where it is read
   * @param said where it is in its life, or how much it changed
   */
  public record Session(String title, String link, String said) {}
}
