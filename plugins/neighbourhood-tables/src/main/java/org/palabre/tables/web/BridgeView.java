package org.palabre.tables.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.palabre.commitment.Commitment;
import org.palabre.project.Project;
import org.palabre.tables.application.Bridges;
import org.palabre.tables.application.Bridges.Brief;
import org.palabre.tables.application.Bridges.View;
import org.palabre.tables.application.Bridges.Voice;
import org.palabre.web.address.Here;
import org.palabre.web.commitment.CommitmentCard;
import org.palabre.web.form.NotFound;

/** Bridges between tables, for whoever reads one of their tables. */
@Named
@RequestScoped
public class BridgeView {

  @Inject private Bridges bridges;
  @Inject private Here here;
  private List<Brief> all;
  private View view;

  /** Finds the bridge at this address, or answers "not found". */
  public void find() {
    Optional<View> found = id(here.getRest()).flatMap(bridges::find);
    if (found.isEmpty()) {
      NotFound.answer();
      return;
    }
    view = found.get();
  }

  /** Every bridge the visitor may read something of. */
  public List<Brief> getAll() {
    if (all == null) {
      all = bridges.readable();
    }
    return all;
  }

  /** The bridge at this address. */
  public View getView() {
    return view;
  }

  /** What each table says, as the visitor may read it. */
  public List<Side> getSides() {
    return view == null ? List.of() : view.voices().stream().map(this::side).toList();
  }

  /** The address of a bridge. */
  public String link(UUID bridge) {
    return here.link("/tables/bridge/" + bridge);
  }

  private Side side(Voice voice) {
    String table = here.link("/tables/" + voice.table().getSlug());
    return new Side(
        voice.table().getName(),
        table,
        voice.thread().name(),
        table + "/threads/" + voice.thread().id(),
        voice.thread().statements(),
        voice.thread().quotes().stream()
            .map(quote -> here.quotedBeginning(quote.statement().getWords()))
            .toList(),
        Stream.concat(voice.thread().project().stream(), voice.thread().projects().stream())
            .toList(),
        voice.thread().commitments().stream().map(one -> asked(voice, one)).toList(),
        voice.thread().hidden().projects() + voice.thread().hidden().commitments());
  }

  private CommitmentCard asked(Voice voice, Commitment one) {
    return new CommitmentCard(
        one, voice.thread().answers().getOrDefault(one.getId(), List.of()), here);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * What one table says.
   *
   * @param table its name
   * @param tableLink its address
   * @param thread its own theme or project
   * @param threadLink the address of its thread
   * @param statements how many said it there
   * @param quotes the first of them, in quotation marks
   * @param projects what it decided
   * @param asked what it asked of others
   * @param hidden how much more there is that the visitor does not see
   */
  public record Side(
      String table,
      String tableLink,
      String thread,
      String threadLink,
      long statements,
      List<String> quotes,
      List<Project> projects,
      List<CommitmentCard> asked,
      long hidden) {}
}
