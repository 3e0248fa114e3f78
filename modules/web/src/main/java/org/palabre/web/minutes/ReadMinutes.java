package org.palabre.web.minutes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.minutes.Amendment;
import org.palabre.minutes.MinutesEntry;
import org.palabre.minutes.MinutesReading;
import org.palabre.web.address.Here;
import org.palabre.web.page.SpaceHead.Tag;

/** Reading minutes as a whole. */
@Named
@RequestScoped
public class ReadMinutes {

  @Inject private MinutesAt at;
  @Inject private MinutesReading reading;
  @Inject private EntryViews views;
  @Inject private Here here;
  private List<EntryView> entries;

  /** The entries in which something stands. */
  public List<EntryView> getEntries() {
    if (entries == null) {
      entries =
          views.of(reading.entries(at.required())).stream()
              .filter(entry -> !entry.isEmpty())
              .toList();
    }
    return entries;
  }

  /** What was proposed, for those who may see it. */
  public List<AmendmentView> getAmendments() {
    Map<UUID, MinutesEntry> known =
        reading.entries(at.required()).stream()
            .collect(Collectors.toMap(MinutesEntry::getId, entry -> entry));
    return reading.amendments(at.required()).stream()
        .map(one -> view(one, known.get(one.getEntryId())))
        .toList();
  }

  private AmendmentView view(Amendment one, MinutesEntry entry) {
    return new AmendmentView(
        one.getId(),
        at.title(entry.getKind(), entry.getTitle()),
        one.getReason(),
        here.say(
            at.words().getString("amendment.by"),
            at.name(one.getProposedBy()),
            here.dayOf(one.getProposedAt())),
        new Tag(
            at.words().getString("amendment.state." + one.getState()),
            switch (one.getState()) {
              case WAITING -> "wait";
              case ACCEPTED -> "done";
              case REFUSED -> "off";
            }),
        one.getAnswer(),
        one.getState() == Amendment.State.WAITING);
  }

  /**
   * What somebody would change.
   *
   * @param id its id
   * @param about what its entry is called
   * @param reason why
   * @param by who, and when
   * @param tag what became of it
   * @param answer what was said to it; perhaps empty
   * @param waiting whether nobody answered yet
   */
  public record AmendmentView(
      UUID id, String about, String reason, String by, Tag tag, String answer, boolean waiting) {}
}
