package org.palabre.web.commitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.commitment.Answer;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.Desk;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.statement.Statement;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** What waits for a department or an official, and answering one of it. */
@Named
@RequestScoped
public class DeskScreen {

  private static final int MOST = 50;
  private static final int MOST_SETTLED = 10;
  private static final int MOST_PAGES = 10_000;

  @Inject private Desk desk;
  @Inject private Spaces spaces;
  @Inject private Territories territories;
  @Inject private ReplyFields fields;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private final Map<UUID, Optional<Space>> spacesFound = new HashMap<>();
  private final Map<UUID, Optional<Territory>> territoriesFound = new HashMap<>();
  private Desk.Waiting count;
  private List<Row> rows;
  private List<Row> settled;
  private Optional<Commitment> one = Optional.empty();

  /** What waits, the longest overdue first, a page of it. */
  public List<Row> getWaiting() {
    if (rows == null) {
      rows = rows(desk.waiting(page() * MOST, MOST));
    }
    return rows;
  }

  /** How many wait, shown or not. */
  public long getTotal() {
    return count().all();
  }

  /** How many of them are late. */
  public long getLate() {
    return count().late();
  }

  /** The address of the page before; null on the first. */
  public String getEarlierLink() {
    return page() == 0 ? null : link(page() - 1);
  }

  /** The address of the page after; null on the last. */
  public String getLaterLink() {
    return page() >= last() ? null : link(page() + 1);
  }

  /** Which page this is, and of how many, in numbers people count with. */
  public long getPage() {
    return page() + 1L;
  }

  /** How many pages there are. */
  public long getPages() {
    return last() + 1L;
  }

  private int page() {
    return Math.min(Sent.number("page"), last());
  }

  private int last() {
    return (int) Math.min(Math.max(getTotal() - 1, 0) / MOST, MOST_PAGES);
  }

  private String link(int page) {
    return here.link("/desk") + (page == 0 ? "" : "?page=" + page);
  }

  private Desk.Waiting count() {
    if (count == null) {
      count = desk.count(here.wording().today());
    }
    return count;
  }

  /** What was answered for good, latest first. */
  public List<Row> getSettled() {
    if (settled == null) {
      settled = rows(desk.settled(MOST_SETTLED));
    }
    return settled;
  }

  /** Finds the one the address names, or answers "not found". */
  public void find() {
    one = id().flatMap(desk::find);
    if (one.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Answers it and goes back to the list. */
  public void answer() {
    Optional<UUID> asked = id().filter(one -> desk.find(one).isPresent());
    if (asked.isEmpty()) {
      NotFound.answer();
      return;
    }
    UUID id = asked.get();
    if (refusals.explain("answer", () -> desk.answer(id, fields.reply(), fields.key()))) {
      boolean team = desk.find(id).filter(it -> it.getAudience() == Audience.TEAM).isPresent();
      done.at("/desk", team ? "answeredTeam" : "answered");
    }
  }

  /** The one the address names, as a row. */
  public Row getOne() {
    return one.map(it -> row(it, desk.answers(it), Map.of())).orElse(null);
  }

  /** What was shown beside it, in quotation marks. */
  public List<String> getQuotes() {
    return one.map(desk::statements).orElse(List.of()).stream()
        .map(Statement::getWords)
        .map(here::unmasked)
        .map(here::quoted)
        .toList();
  }

  private Optional<UUID> id() {
    try {
      return Optional.of(UUID.fromString(here.getRest()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private List<Row> rows(List<Commitment> found) {
    Map<UUID, Long> statements = desk.countStatements(found);
    return found.stream().map(asked -> row(asked, List.of(), statements)).toList();
  }

  private Row row(Commitment asked, List<Answer> answers, Map<UUID, Long> statements) {
    Optional<Space> space = spacesFound.computeIfAbsent(asked.getSpaceId(), spaces::find);
    String territory =
        space
            .map(Space::getTerritoryId)
            .flatMap(id -> territoriesFound.computeIfAbsent(id, territories::find))
            .map(Territory::getName)
            .orElse("");
    return new Row(
        asked.getId(),
        new CommitmentCard(asked, answers, here),
        space.map(Space::getName).orElse(""),
        territory,
        statements.getOrDefault(asked.getId(), 0L));
  }

  /**
   * Something that waits.
   *
   * @param id of the commitment
   * @param card how it is said
   * @param space the name of the space that asks
   * @param territory where that is; empty for nowhere
   * @param statements how many statements were shown beside it
   */
  public record Row(
      UUID id, CommitmentCard card, String space, String territory, long statements) {}
}
