package org.palabre.web.commitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.commitment.Answer;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.Desk;
import org.palabre.commitment.Desk.Group;
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
  private static final int MOST_OF_EACH = 20;
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
  private Map<Group, Long> counts;
  private List<Part> parts;
  private List<Row> settled;
  private Optional<Commitment> one = Optional.empty();
  private int seen;

  /** What is owed, group by group; only the one that the address names, when it names one. */
  public List<Part> getParts() {
    if (parts == null) {
      parts =
          Arrays.stream(Group.values())
              .filter(group -> chosen().isEmpty() || chosen().get() == group)
              .filter(group -> counts().get(group) > 0)
              .map(this::part)
              .toList();
    }
    return parts;
  }

  private Part part(Group group) {
    long count = counts().get(group);
    int skip = chosen().isPresent() ? page(count) * MOST : 0;
    int limit = chosen().isPresent() ? MOST : MOST_OF_EACH;
    boolean more = chosen().isEmpty() && count > limit;
    return new Part(
        group.name(),
        count,
        rows(desk.owed(group, here.wording().today(), skip, limit)),
        more ? link(group, 0) : null);
  }

  /** How many wait, shown or not. */
  public long getTotal() {
    return counts().values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many of them are late. */
  public long getLate() {
    return counts().get(Group.LATE);
  }

  /** Whether one group alone is shown. */
  public boolean isOneGroup() {
    return chosen().isPresent();
  }

  /** The address of the page before; null on the first. */
  public String getEarlierLink() {
    int page = page(shown());
    return page == 0 ? null : link(chosen().orElseThrow(), page - 1);
  }

  /** The address of the page after; null on the last. */
  public String getLaterLink() {
    int page = page(shown());
    return page >= last(shown()) ? null : link(chosen().orElseThrow(), page + 1);
  }

  /** Which page this is, and of how many, in numbers people count with. */
  public long getPage() {
    return page(shown()) + 1L;
  }

  /** How many pages the group that is shown alone has. */
  public long getPages() {
    return chosen().isEmpty() ? 1 : last(shown()) + 1L;
  }

  private Optional<Group> chosen() {
    return Sent.text("group")
        .flatMap(
            key ->
                Arrays.stream(Group.values()).filter(group -> key(group).equals(key)).findFirst());
  }

  private long shown() {
    return chosen().map(counts()::get).orElse(0L);
  }

  private static int page(long count) {
    return Math.min(Sent.number("page"), last(count));
  }

  private static int last(long count) {
    return (int) Math.min(Math.max(count - 1, 0) / MOST, MOST_PAGES);
  }

  private String link(Group group, int page) {
    return here.link("/desk?group=") + key(group) + (page == 0 ? "" : "&page=" + page);
  }

  private static String key(Group group) {
    return group.name().toLowerCase(Locale.ROOT);
  }

  private Map<Group, Long> counts() {
    if (counts == null) {
      counts = desk.count(here.wording().today());
    }
    return counts;
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
      return;
    }
    if (!Sent.isPostback()) {
      Sent.text("kind").filter(fields.getKinds()::contains).ifPresent(fields::setKind);
    }
    // After a refusal too: whoever was overtaken sees what was answered, and may still add theirs.
    seen = desk.answers(one.get()).size();
  }

  /** Answers it and goes back to the list. */
  public void answer() {
    Optional<UUID> asked = id().filter(one -> desk.find(one).isPresent());
    if (asked.isEmpty()) {
      NotFound.answer();
      return;
    }
    UUID id = asked.get();
    if (refusals.explain("answer", () -> desk.answer(id, seen, fields.reply(), fields.key()))) {
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

  public int getSeen() {
    return seen;
  }

  public void setSeen(int seen) {
    this.seen = seen;
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

  /**
   * One of the groups.
   *
   * @param name which
   * @param count how many there are
   * @param rows the first of them, or a page of them
   * @param all the address of all of them; null when these are all
   */
  public record Part(String name, long count, List<Row> rows, String all) {}
}
