package org.palabre.web.text;

import static org.palabre.access.PlatformPermission.LEAD_TEXTS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.text.Adoption;
import org.palabre.text.Amendments;
import org.palabre.text.Text;
import org.palabre.text.Text.State;
import org.palabre.text.Texts;
import org.palabre.web.address.Here;
import org.palabre.web.page.SpaceHead.Tag;

/** The texts of a space. */
@Named
@RequestScoped
public class TextList {

  @Inject private Texts texts;
  @Inject private Amendments amendments;
  @Inject private TextAt at;
  @Inject private Access access;
  @Inject private Here here;
  private List<Row> rows;

  /** Those the visitor may read, latest first. */
  public List<Row> getRows() {
    if (rows == null) {
      List<Text> found = texts.of(here.facts());
      Map<UUID, Adoption> inForce =
          texts.inForce(found).stream()
              .collect(Collectors.toMap(Adoption::getTextId, Function.identity()));
      Map<UUID, Long> open = amendments.countOpenOf(found.stream().map(Text::getId).toList());
      rows =
          found.stream()
              .map(text -> row(text, inForce.get(text.getId()), open.get(text.getId())))
              .toList();
    }
    return rows;
  }

  private Row row(Text text, Adoption adoption, Long open) {
    String since =
        adoption == null
            ? at.say("text.about." + text.getState())
            : at.say("text.since", at.day(adoption.getAdoptedOn()));
    return new Row(
        adoption == null ? text.getTitle() : adoption.getTitle(),
        here.link(here.getToolAddress()) + "/" + text.getId(),
        at.tags(text),
        since,
        open == null || text.getState() != State.DISCUSSED
            ? ""
            : at.say("text.amendments.open", open));
  }

  /** Whether the visitor may begin one. */
  public boolean isLeading() {
    return access.may(LEAD_TEXTS, here.facts());
  }

  /**
   * A text.
   *
   * @param title what it is called
   * @param link its address
   * @param tags what it is
   * @param since since when it is in force, or what is being done with it
   * @param amendments how many wait for an answer, in words; empty for none
   */
  public record Row(String title, String link, List<Tag> tags, String since, String amendments) {}
}
