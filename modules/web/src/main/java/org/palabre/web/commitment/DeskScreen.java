package org.palabre.web.commitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.Desk;
import org.palabre.input.Refusal;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.statement.Statement;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;

/** What waits for a department or an official, and answering one of it. */
@Named
@RequestScoped
public class DeskScreen {

  private static final int MOST = 50;
  private static final int MOST_SETTLED = 10;

  @Inject private Desk desk;
  @Inject private Spaces spaces;
  @Inject private Territories territories;
  @Inject private ReplyFields fields;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private List<Row> rows;
  private Optional<Commitment> one = Optional.empty();

  /** What waits, the longest overdue first. */
  public List<Row> getWaiting() {
    if (rows == null) {
      rows = desk.waiting(MOST).stream().map(this::row).toList();
    }
    return rows;
  }

  /** How many wait, shown or not. */
  public long getTotal() {
    return desk.countWaiting();
  }

  /** How many of them are late. */
  public long getLate() {
    return desk.countLate(here.wording().today());
  }

  /** What was answered for good, latest first. */
  public List<Row> getSettled() {
    return desk.settled(MOST_SETTLED).stream().map(this::row).toList();
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
    UUID id = id().orElseThrow(() -> new Refusal("", "commitment.gone"));
    if (refusals.explain("answer", () -> desk.answer(id, fields.reply(), fields.key()))) {
      done.at("/desk", "answered");
    }
  }

  /** The one the address names, as a row. */
  public Row getOne() {
    return one.map(this::row).orElse(null);
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

  private Row row(Commitment asked) {
    Optional<Space> space = spaces.find(asked.getSpaceId());
    String territory =
        space
            .map(Space::getTerritoryId)
            .flatMap(territories::find)
            .map(Territory::getName)
            .orElse("");
    return new Row(
        asked.getId(),
        new CommitmentCard(asked, desk.answers(asked), here),
        space.map(Space::getName).orElse(""),
        territory,
        desk.statements(asked).size());
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
  public record Row(UUID id, CommitmentCard card, String space, String territory, int statements) {}
}
