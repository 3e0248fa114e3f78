package org.palabre.web.thread;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.palabre.input.Refusal;
import org.palabre.statement.Spoken;
import org.palabre.theme.Grouping;
import org.palabre.theme.Picked;
import org.palabre.theme.Sieve;
import org.palabre.theme.Theme;
import org.palabre.theme.ThemeDescription;
import org.palabre.theme.Themes;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.statement.StatementCard;

/**
 * Grouping: the published statements of a space, fifty a page, ticked one by one or all that are
 * found, then put into a theme, there is or a new one; of one theme, moved to another or taken out.
 *
 * <p>Ticks and buttons are plain fields: the list may have changed since it was shown, and what was
 * ticked is named by its id.
 */
@Named
@RequestScoped
public class GroupScreen {

  private static final int PAGE = 50;
  private static final String FORM = "group";

  @Inject private Themes themes;
  @Inject private Grouping grouping;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Sieve sieve = Sieve.everything();
  private Optional<Theme> within = Optional.empty();
  private List<Spoken> found;
  private Long total;
  private Set<UUID> picked = Set.of();
  private String theme;
  private String name;

  @PostConstruct
  void start() {
    within = Sent.id("within").flatMap(id -> themes.find(here.facts(), id));
    boolean everything = within.isPresent() || Sent.text("show").filter("all"::equals).isPresent();
    try {
      sieve =
          new Sieve(Sent.text("q").orElse(""), within.map(Theme::getId).orElse(null), !everything);
    } catch (Refusal tooLong) {
      sieve = new Sieve("", within.map(Theme::getId).orElse(null), !everything);
    }
    picked = new HashSet<>(Sent.ids("pick"));
  }

  /** Puts what is ticked into the theme chosen. */
  public void add() {
    act("grouped", this::into);
  }

  /** Moves what is ticked from this theme to the theme chosen. */
  public void move() {
    act(
        "moved",
        () -> {
          UUID from = within.orElseThrow(() -> new Refusal("", "theme.gone")).getId();
          Picked what = picked();
          UUID to =
              isNew()
                  ? grouping.create(here.spaceId(), ThemeDescription.named(name)).getId()
                  : chosen();
          grouping.move(here.spaceId(), from, to, what);
          return to;
        });
  }

  /** Takes what is ticked out of this theme. */
  public void remove() {
    act(
        "removed",
        () -> {
          UUID from = within.orElseThrow(() -> new Refusal("", "theme.gone")).getId();
          grouping.remove(here.spaceId(), from, picked());
          return from;
        });
  }

  private UUID into() {
    if (isNew()) {
      return grouping.create(here.spaceId(), ThemeDescription.named(name), picked()).getId();
    }
    UUID to = chosen();
    grouping.add(here.spaceId(), to, picked());
    return to;
  }

  private void act(String what, Supplier<UUID> deed) {
    UUID[] at = new UUID[1];
    if (refusals.explain(FORM, () -> at[0] = deed.get())) {
      done.go(
          "%s/group?done=%s&theme=%s%s"
              .formatted(
                  here.link(here.getToolAddress()), what, at[0], query().replaceFirst("\\?", "&")));
    }
  }

  private boolean isNew() {
    return name != null && !name.isBlank();
  }

  private UUID chosen() {
    if (theme == null) {
      throw new Refusal("theme", "group.theme.needed");
    }
    try {
      return UUID.fromString(theme);
    } catch (IllegalArgumentException e) {
      throw new Refusal("theme", "theme.gone");
    }
  }

  private Picked picked() {
    return Sent.text("all").isPresent() ? Picked.all(sieve) : Picked.these(List.copyOf(picked));
  }

  /** What was just done and where, in a sentence; empty when nothing was. */
  public String getSentence() {
    String sentence = done.sentence(FORM);
    return Sent.id("theme")
        .flatMap(id -> themes.find(here.facts(), id))
        .filter(found -> !sentence.isEmpty())
        .map(found -> here.say(sentence, found.getName()))
        .orElse("");
  }

  /** The address of the theme something was just done to. */
  public String getThemeLink() {
    return here.link(here.getToolAddress()) + "/" + Sent.text("theme").orElse("");
  }

  /** The statements of the page. */
  public List<StatementCard> getCards() {
    return found().stream().limit(PAGE).map(one -> new StatementCard(one, here)).toList();
  }

  /** How many are found, shown or not. */
  public long getTotal() {
    if (total == null) {
      total = themes.count(here.facts(), sieve);
    }
    return total;
  }

  /** Whether more are found than shown, so that taking them all is worth a box. */
  public boolean isMore() {
    return getTotal() > getCards().size();
  }

  /** The address of the older ones; null when there are none. */
  public String getOlderLink() {
    return found().size() <= PAGE
        ? null
        : "%s/group%s%sbefore=%s"
            .formatted(
                here.link(here.getToolAddress()),
                query(),
                query().isEmpty() ? "?" : "&",
                found().get(PAGE - 1).statement().getId());
  }

  /** Whether a statement was ticked when the form came back. */
  public boolean isPicked(UUID id) {
    return picked.contains(id);
  }

  /** Whether all that are found were ticked when the form came back. */
  public boolean isAllPicked() {
    return Sent.text("all").isPresent();
  }

  /** The themes to choose from. */
  public List<Theme> getThemes() {
    return themes.of(here.facts()).stream()
        .filter(one -> within.filter(at -> at.getId().equals(one.getId())).isEmpty())
        .sorted(Comparator.comparing(Theme::getName))
        .toList();
  }

  /** The theme whose statements are sorted; null when they are those of the space. */
  public Theme getWithin() {
    return within.orElse(null);
  }

  /** What is searched for. */
  public String getText() {
    return sieve.text();
  }

  /** Whether statements are shown that are in a theme already. */
  public boolean isEverything() {
    return !sieve.ungrouped();
  }

  /** What the page is called. */
  public String getTitle() {
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
    return within
        .map(one -> here.say(words.getString("group.title.within"), one.getName()))
        .orElseGet(() -> words.getString("group.title"));
  }

  private String query() {
    StringBuilder query = new StringBuilder();
    within.ifPresent(one -> query.append("&within=").append(one.getId()));
    if (within.isEmpty() && !sieve.ungrouped()) {
      query.append("&show=all");
    }
    if (!sieve.text().isEmpty()) {
      query.append("&q=").append(URLEncoder.encode(sieve.text(), StandardCharsets.UTF_8));
    }
    return query.isEmpty() ? "" : "?" + query.substring(1);
  }

  private List<Spoken> found() {
    if (found == null) {
      found = themes.sift(here.facts(), sieve, Sent.id("before"), PAGE + 1);
    }
    return found;
  }

  public String getTheme() {
    return theme;
  }

  public void setTheme(String theme) {
    this.theme = theme;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
