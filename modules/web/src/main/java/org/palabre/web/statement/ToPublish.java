package org.palabre.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.statement.Publication;
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
  @Inject private Refusals refusals;
  @Inject private Here here;
  private List<StatementCard> cards;

  /** The page of those that wait longest. */
  public List<StatementCard> getCards() {
    if (cards == null) {
      cards =
          publication.waiting(here.spaceId(), PAGE).stream()
              .map(spoken -> new StatementCard(spoken, here))
              .toList();
    }
    return cards;
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

  /** Publishes or refuses the statement whose button was pressed. */
  public void decide() throws IOException {
    if (!FacesContext.getCurrentInstance().isPostback()) {
      return;
    }
    String publish = sent().get("publish");
    String refuse = sent().get("refuse");
    if (publish != null) {
      leave("published", () -> publication.publish(here.spaceId(), id(publish)));
    } else if (refuse != null) {
      leave("refused", () -> publication.refuse(here.spaceId(), id(refuse)));
    }
  }

  private void leave(String done, Runnable decision) throws IOException {
    if (refusals.explain("waiting", decision)) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(here.link(here.getToolAddress()) + "/waiting?done=" + done);
    }
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
}
