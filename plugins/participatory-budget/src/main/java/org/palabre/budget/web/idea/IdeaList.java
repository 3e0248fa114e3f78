package org.palabre.budget.web.idea;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.BudgetPermission;
import org.palabre.budget.application.idea.Ideas;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.idea.IdeaQuery;
import org.palabre.budget.domain.idea.IdeaState;
import org.palabre.budget.domain.idea.ReadIdea;
import org.palabre.budget.web.edition.BudgetWords;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.budget.web.edition.Pages;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;

/** The ideas of an edition, with what one is looking for. */
@Named("budgetIdeas")
@RequestScoped
public class IdeaList {

  private static final int SIZE = 20;
  private static final int LONGEST_TEXT = 100;

  @Inject private Ideas ideas;
  @Inject private EditionPage edition;
  @Inject private Access access;
  @Inject private BudgetWords words;
  @Inject private Here here;
  private IdeaQuery query;
  private Pages pages;
  private List<IdeaCard> cards;

  /** Those on this page. */
  public List<IdeaCard> getAll() {
    if (cards == null) {
      List<ReadIdea> found =
          ideas.list(here.facts(), query(), getPages().from(), getPages().size());
      Map<UUID, Long> supports =
          ideas.supports(found.stream().map(one -> one.idea().getId()).toList());
      cards =
          found.stream()
              .map(
                  one ->
                      new IdeaCard(one, supports.getOrDefault(one.idea().getId(), 0L), here, words))
              .toList();
    }
    return cards;
  }

  /** The page, and how many there are. */
  public Pages getPages() {
    if (pages == null) {
      StringBuilder link = new StringBuilder(here.link(here.getSpaceAddress())).append("/ideas?");
      query().area().ifPresent(area -> link.append("area=").append(area).append('&'));
      add(link, "category", query().category());
      query().state().ifPresent(state -> link.append("state=").append(state).append('&'));
      add(link, "q", query().text());
      pages =
          new Pages(Sent.number("page"), SIZE, ideas.count(here.facts(), query()), link.toString());
    }
    return pages;
  }

  private static void add(StringBuilder link, String name, String value) {
    if (!value.isEmpty()) {
      link.append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
          .append('&');
    }
  }

  private IdeaQuery query() {
    if (query == null) {
      query =
          new IdeaQuery(
              Sent.id("area"),
              Sent.text("category").orElse(""),
              state(),
              Sent.text("q").map(IdeaList::cut).orElse(""));
    }
    return query;
  }

  private static String cut(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  private static Optional<IdeaState> state() {
    Optional<String> sent = Sent.text("state");
    return Arrays.stream(IdeaState.values())
        .filter(one -> sent.filter(one.name()::equals).isPresent())
        .findFirst();
  }

  /** Whether anything was asked for. */
  public boolean isNarrow() {
    return !query().equals(IdeaQuery.ALL);
  }

  /** What is looked for. */
  public String getText() {
    return query().text();
  }

  /** The areas to choose from. */
  public List<Option> getAreas() {
    return words.getAreas().stream().map(this::option).toList();
  }

  private Option option(Area area) {
    return new Option(
        area.getId().toString(),
        area.getName(),
        query().area().filter(area.getId()::equals).isPresent());
  }

  /** What ideas are about, to choose from. */
  public List<Option> getCategories() {
    return ideas.categories(here.facts()).stream()
        .map(one -> new Option(one, one, one.equals(query().category())))
        .toList();
  }

  /** The states to choose from. */
  public List<Option> getStates() {
    return Arrays.stream(IdeaState.values())
        .map(
            one ->
                new Option(
                    one.name(),
                    words.say("idea.state." + one),
                    query().state().filter(one::equals).isPresent()))
        .toList();
  }

  /** Whether ideas are taken now, and the visitor may take part. */
  public boolean isProposing() {
    return edition.isTakingIdeas() && access.may(BudgetPermission.TAKE_PART, here.facts());
  }

  /** Whether the visitor enters what came on paper or at a counter. */
  public boolean isEntering() {
    return edition.isBeingMade() && access.may(BudgetPermission.ENTER_IDEAS, here.facts());
  }

  /** Whether ideas are still to come. */
  public boolean isEarly() {
    return edition.getPhase() == Phase.PREPARING;
  }

  /**
   * Something to choose.
   *
   * @param value what is sent
   * @param label what is read
   * @param chosen whether it was
   */
  public record Option(String value, String label, boolean chosen) {}
}
