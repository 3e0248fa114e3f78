package org.palabre.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.statement.Masking;
import org.palabre.statement.Publication;
import org.palabre.statement.Spoken;
import org.palabre.statement.Statement;
import org.palabre.statement.StatementPictures;
import org.palabre.web.address.Here;
import org.palabre.web.form.Refusals;

/**
 * What waits to be published, those that wait longest first. Its buttons are plain ones that carry
 * the statement's id: the list may have changed since it was shown, and the place of a button in it
 * with it.
 */
@Named
@RequestScoped
public class ToPublish {

  private static final int PAGE = 20;

  @Inject private Publication publication;
  @Inject private StatementPictures pictures;
  @Inject private Refusals refusals;
  @Inject private Here here;
  private List<Waiting> cards;

  /** The page of those that wait longest; what was said several times in the same words once. */
  public List<Waiting> getCards() {
    if (cards == null) {
      List<Spoken> waiting = publication.waiting(here.spaceId(), PAGE);
      Map<UUID, Long> twins = publication.twins(here.spaceId(), waiting);
      Set<String> met = new HashSet<>();
      cards =
          waiting.stream()
              .filter(one -> met.add(one.statement().getWords()))
              .map(
                  one ->
                      new Waiting(
                          new StatementCard(one, here),
                          twins.getOrDefault(one.statement().getId(), 1L),
                          isNaming(one.statement().getWords()),
                          pictures.all(here.spaceId(), one.statement()).size()))
              .toList();
    }
    return cards;
  }

  /** What was added to statements and waits, oldest first. */
  public List<Publication.Added> getCorrections() {
    return publication.waitingCorrections(here.spaceId(), PAGE);
  }

  /** Statements beside which a photograph was put since they were published. */
  public List<Statement> getPictured() {
    return pictures.waiting(here.spaceId(), PAGE);
  }

  /** Whether words may name or give away somebody. */
  public boolean isNaming(String words) {
    return !Masking.revealing(words).isEmpty();
  }

  /** What may be a name in what was added. */
  public List<String> suggestions(String words) {
    return Masking.suggest(words);
  }

  /** Whether something surely gives somebody away, so that it is taken out unless one says no. */
  public boolean isRevealing(String stretch) {
    return !Masking.revealing(stretch).isEmpty();
  }

  /** How many wait, shown or not. */
  public long getTotal() {
    return publication.countWaiting(here.spaceId());
  }

  /** What was just decided, from the address: {@code published}, {@code refused}, or empty. */
  public String getDone() {
    String done = sent().getOrDefault("done", "");
    return done.equals("published") || done.equals("refused") ? done : "";
  }

  /** Does what the button that was pressed says. */
  public void decide() throws IOException {
    if (!FacesContext.getCurrentInstance().isPostback()) {
      return;
    }
    UUID space = here.spaceId();
    if (sent().containsKey("publish")) {
      leave("published", () -> publication.publish(space, id(sent().get("publish"))));
    } else if (sent().containsKey("add")) {
      String id = sent().get("add");
      leave("published", () -> publication.publishCorrection(space, id(id), stretches(id)));
    } else if (sent().containsKey("leave")) {
      leave("refused", () -> publication.refuseCorrection(space, id(sent().get("leave"))));
    }
  }

  private void leave(String done, Runnable decision) throws IOException {
    if (refusals.explain("waiting", decision)) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(here.link(here.getToolAddress()) + "/waiting?done=" + done);
    }
  }

  /** What is to be masked in what was added: what was ticked, and one more that was typed. */
  private static List<String> stretches(String correction) {
    List<String> stretches = new ArrayList<>();
    for (String name : List.of("stretch-", "more-")) {
      String[] values =
          FacesContext.getCurrentInstance()
              .getExternalContext()
              .getRequestParameterValuesMap()
              .getOrDefault(name + correction, new String[0]);
      Arrays.stream(values)
          .map(String::strip)
          .filter(one -> !one.isEmpty())
          .forEach(stretches::add);
    }
    return stretches;
  }

  private static UUID id(String sent) {
    try {
      return UUID.fromString(sent);
    } catch (IllegalArgumentException e) {
      throw new Refusal("", "publication.decided");
    }
  }

  private static Map<String, String> sent() {
    return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
  }

  /**
   * Something that waits.
   *
   * @param card how it is said
   * @param times how many wait in the same words
   * @param naming whether it may name or give away somebody: to be read first
   * @param pictures how many photographs came with it: to be looked at first
   */
  public record Waiting(StatementCard card, long times, boolean naming, int pictures) {}
}
