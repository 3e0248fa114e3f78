package org.palabre.web.followup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.palabre.followup.Chase;
import org.palabre.followup.Chases;
import org.palabre.followup.Chases.Round;
import org.palabre.followup.FollowUp;
import org.palabre.followup.FollowUpFilter;
import org.palabre.followup.FollowUps;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.commitment.CommitmentCard;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** What departments owe, over all spaces: who is late, and chasing one or several. */
@Named
@RequestScoped
public class FollowUpList {

  /** The button that chases those ticked; beside a row it has the row's id as its value. */
  private static final String FORM = "chase";

  private static final String BUTTON = FORM + ":several";
  private static final int MOST = 50;
  private static final int MOST_PAGES = 10_000;

  @Inject private FollowUps followUps;
  @Inject private Chases chases;
  @Inject private FollowUpPlaces places;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private FollowUpFilter filter;
  private List<Row> rows;
  private List<Owed> owed;
  private Long total;

  @PostConstruct
  void load() {
    filter = FollowUpQuery.read();
  }

  /** A page of the list. */
  public List<Row> getRows() {
    if (rows == null) {
      List<FollowUp> found = followUps.list(filter, page() * MOST, MOST);
      Map<UUID, Chase> last =
          chases.last(found.stream().map(one -> one.commitment().getId()).toList());
      rows = found.stream().map(one -> row(one, last.get(one.commitment().getId()))).toList();
    }
    return rows;
  }

  private Row row(FollowUp one, Chase last) {
    LocalDate today = here.wording().today();
    boolean open = one.commitment().getState().isOpen();
    boolean chasedToday = last != null && last.getChasedOn().equals(today);
    return new Row(
        one.commitment().getId(),
        new CommitmentCard(one.commitment(), List.of(), here),
        one.space(),
        places.territory(one.territory()),
        last == null ? "" : here.dayOf(last.getChasedAt()),
        open && one.shown() && !chasedToday,
        open && !one.shown());
  }

  /** Chases those ticked, or the one whose button was pressed. */
  public void chase() {
    List<UUID> one = Sent.id(BUTTON).map(List::of).orElse(List.of());
    List<UUID> wanted = one.isEmpty() ? Sent.ids("pick") : one;
    Round[] round = new Round[1];
    if (refusals.explain(
        FORM,
        () -> {
          if (wanted.isEmpty()) {
            throw new Refusal("", "followup.chase.none");
          }
          round[0] = chases.chase(wanted);
        })) {
      String list = link(filter, page());
      done.go(
          list
              + (list.contains("?") ? "&" : "?")
              + "sent=%d&already=%d&unreached=%d"
                  .formatted(round[0].sent(), round[0].already(), round[0].unreached()));
    }
  }

  /** What the reminders came to, after they were sent; empty otherwise. */
  public List<String> getChased() {
    if (Sent.text("sent").isEmpty()) {
      return List.of();
    }
    return List.of("sent", "already", "unreached").stream()
        .filter(what -> Sent.number(what) > 0)
        .map(what -> places.say("followup.chased." + what, Sent.number(what)))
        .toList();
  }

  /** How many the filter lets through. */
  public long getTotal() {
    if (total == null) {
      total = followUps.count(filter);
    }
    return total;
  }

  /** How much is late, of whatever department, within the filter's place and category. */
  public long getLate() {
    return getOwed().stream().mapToLong(Owed::late).sum();
  }

  /** How much is owed. */
  public long getOpen() {
    return getOwed().stream().mapToLong(Owed::open).sum();
  }

  /** Who owes how much, the most late first. */
  public List<Owed> getOwed() {
    if (owed == null) {
      LocalDate today = here.wording().today();
      owed =
          followUps.owed(filter).stream()
              .map(
                  one ->
                      new Owed(
                          places.name(one.name()),
                          link(
                              new FollowUpFilter(
                                  FollowUpFilter.Kind.LATE,
                                  one.body(),
                                  one.person(),
                                  filter.space(),
                                  filter.territory(),
                                  filter.category()),
                              0),
                          one.body() != null || one.person() != null,
                          one.open(),
                          one.late(),
                          one.oldest() == null ? 0 : ChronoUnit.DAYS.between(one.oldest(), today)))
              .toList();
    }
    return owed;
  }

  /** The first of them, as many as one looks at. */
  public List<Owed> getFirstOwed() {
    return getOwed().stream().limit(6).toList();
  }

  /** The others. */
  public List<Owed> getOtherOwed() {
    return getOwed().stream().skip(6).toList();
  }

  /** The chosen state in addresses. */
  public String getState() {
    return FollowUpQuery.key(filter.kind());
  }

  /** The chosen department or official in addresses; empty for all. */
  public String getOf() {
    return Optional.ofNullable(FollowUpQuery.of(filter.body(), filter.person())).orElse("");
  }

  /** The chosen space; empty for all. */
  public String getSpace() {
    return Objects.toString(filter.space(), "");
  }

  /** The chosen territory; empty for all. */
  public String getTerritory() {
    return Objects.toString(filter.territory(), "");
  }

  /** The chosen category; empty for all. */
  public String getCategory() {
    return Objects.toString(filter.category(), "");
  }

  /** Whether something else than the usual is looked at. */
  public boolean isFiltered() {
    return !FollowUpQuery.write(filter).isEmpty();
  }

  /** The address of the file. */
  public String file(String format) {
    String query = FollowUpQuery.write(filter);
    return here.link("/followup/export?format=") + format + (query.isEmpty() ? "" : "&" + query);
  }

  /** The address of the page before; null on the first. */
  public String getEarlierLink() {
    return page() == 0 ? null : link(filter, page() - 1);
  }

  /** The address of the page after; null on the last. */
  public String getLaterLink() {
    return page() >= last() ? null : link(filter, page() + 1);
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

  private String link(FollowUpFilter of, int page) {
    String query = FollowUpQuery.write(of);
    String paged = page == 0 ? query : query + (query.isEmpty() ? "" : "&") + "page=" + page;
    return here.link("/followup") + (paged.isEmpty() ? "" : "?" + paged);
  }

  /**
   * A row of the list.
   *
   * @param id of the commitment
   * @param card how it is said
   * @param space the name of the space that asks
   * @param territory where that is; empty for nowhere
   * @param chased when it was chased last, as people say it; empty for never
   * @param chaseable whether it can be chased now
   * @param unsent whether nobody was shown it, so that nobody can be chased
   */
  public record Row(
      UUID id,
      CommitmentCard card,
      String space,
      String territory,
      String chased,
      boolean chaseable,
      boolean unsent) {}

  /**
   * What a department owes.
   *
   * @param name its name
   * @param link the address of what it is late with
   * @param known whether it is a department or an official of this server
   * @param open how much it owes
   * @param late how much of it is late
   * @param days since how many days the longest overdue is
   */
  public record Owed(String name, String link, boolean known, long open, long late, long days) {}
}
