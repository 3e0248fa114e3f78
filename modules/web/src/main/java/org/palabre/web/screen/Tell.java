package org.palabre.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.palabre.statement.Statements;
import org.palabre.statement.Told;
import org.palabre.web.address.Here;

/** Saying something in a space. */
@Named
@RequestScoped
public class Tell {

  @Inject private Statements statements;
  @Inject private Here here;
  private String words;

  /** Keeps what was written and goes back to the list. */
  public void send() throws IOException {
    statements.tell(here.spaceId(), Told.online(words, null, null));
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(here.link(here.getSpaceAddress()));
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
