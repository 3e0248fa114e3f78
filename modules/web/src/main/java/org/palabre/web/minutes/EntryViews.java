package org.palabre.web.minutes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.commitment.Commitments;
import org.palabre.minutes.Decision;
import org.palabre.minutes.Minutes;
import org.palabre.minutes.MinutesEntry;
import org.palabre.minutes.MinutesReading;
import org.palabre.statement.Statements;
import org.palabre.web.address.Here;
import org.palabre.web.commitment.CommitmentCard;
import org.palabre.web.minutes.EntryView.DecisionView;
import org.palabre.web.minutes.EntryView.RequestView;
import org.palabre.web.statement.StatementCard;

/** Makes entries ready to be read, with what was made of their words. */
@RequestScoped
class EntryViews {

  @Inject private MinutesReading reading;
  @Inject private Statements statements;
  @Inject private Commitments commitments;
  @Inject private MinutesAt at;
  @Inject private Here here;

  /** These entries of the minutes the page is about. */
  List<EntryView> of(List<MinutesEntry> entries) {
    Minutes minutes = at.required();
    Map<UUID, List<Decision>> decisions = reading.decisions(minutes);
    Map<UUID, List<UUID>> said = reading.statements(minutes);
    Map<UUID, List<UUID>> asked = reading.commitments(minutes);
    return entries.stream()
        .map(
            entry ->
                view(
                    entry,
                    decisions.getOrDefault(entry.getId(), List.of()),
                    said.getOrDefault(entry.getId(), List.of()),
                    asked.getOrDefault(entry.getId(), List.of())))
        .toList();
  }

  private EntryView view(
      MinutesEntry entry, List<Decision> decisions, List<UUID> said, List<UUID> asked) {
    List<RequestView> requests = requests(asked);
    return new EntryView(
        entry.getId(),
        at.title(entry.getKind(), entry.getTitle()),
        entry.getText(),
        decisions.stream().map(one -> DecisionView.of(one, how(one))).toList(),
        quotes(said),
        requests,
        asked.size() - requests.size());
  }

  private List<StatementCard> quotes(List<UUID> ids) {
    return ids.stream()
        .map(id -> statements.published(here.facts(), id))
        .flatMap(Optional::stream)
        .map(spoken -> new StatementCard(spoken, here))
        .toList();
  }

  private List<RequestView> requests(List<UUID> ids) {
    return ids.stream()
        .map(id -> commitments.find(here.facts(), id))
        .flatMap(Optional::stream)
        .map(
            one ->
                new RequestView(
                    new CommitmentCard(one, List.of(), here),
                    "%s/threads/%s#c-%s"
                        .formatted(
                            here.link(here.getSpaceAddress()),
                            one.getProjectId().or(one::getThemeId).orElseThrow(),
                            one.getId())))
        .toList();
  }

  private String how(Decision decision) {
    String how = at.words().getString("decision.how." + decision.getHow());
    String day = at.day(decision.getDecidedOn());
    return decision.getDetail().isEmpty()
        ? "%s, %s".formatted(how, day)
        : "%s (%s), %s".formatted(how, decision.getDetail(), day);
  }
}
