package org.palabre.web.statement;

import static org.palabre.access.PlatformPermission.PUBLISH_STATEMENTS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.palabre.access.Access;
import org.palabre.statement.StatementCorrection;
import org.palabre.statement.StatementPicture;
import org.palabre.statement.StatementPictures;
import org.palabre.statement.Statements;
import org.palabre.thread.Threads;
import org.palabre.web.address.Here;

/** One statement, at an address of its own. */
@Named
@RequestScoped
public class OneStatement {

  @Inject private Statements statements;
  @Inject private StatementPictures pictures;
  @Inject private Access access;
  @Inject private Threads threads;
  @Inject private Here here;
  private Optional<StatementCard> card = Optional.empty();

  /** Finds it, or answers "not found": a statement that waits or was refused has no page. */
  public void find() throws IOException {
    card =
        statements
            .published(here.facts(), here.item())
            .map(spoken -> new StatementCard(spoken, here));
    if (card.isEmpty()) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(404, null);
      faces.responseComplete();
    }
  }

  /** The photographs beside it. */
  public List<StatementPicture> getPictures() {
    return pictures.shown(card.orElseThrow().getStatement());
  }

  /** What whoever said it added. */
  public List<StatementCorrection> getCorrections() {
    return statements.corrections(card.orElseThrow().getStatement());
  }

  /** Whether the visitor may mask names in it. */
  public boolean isPublishing() {
    return access.may(PUBLISH_STATEMENTS, here.facts());
  }

  /** The threads it is in. */
  public List<Threads.Onward> getThreads() {
    return threads.from(here.facts(), here.item());
  }

  /** The address of a thread. */
  public String threadLink(Object id) {
    return here.link(here.getSpaceAddress()) + "/threads/" + id;
  }

  /** What it says. */
  public StatementCard getCard() {
    return card.orElse(null);
  }
}
