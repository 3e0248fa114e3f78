package org.palabre.tables.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.palabre.tables.application.TableRules;
import org.palabre.tables.domain.GroundRules;
import org.palabre.web.address.Here;
import org.palabre.web.form.Refusals;

/** Writing the ground rules of a table. */
@Named
@ViewScoped
public class WriteRules implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient TableRules rules;
  @Inject private transient Refusals refusals;
  @Inject private transient Here here;
  private String seen;
  private String text;

  @PostConstruct
  void start() {
    seen = rules.of(here.facts()).text();
    text = seen;
  }

  /** Keeps them and shows them. */
  public void save() throws IOException {
    if (refusals.explain("rules", () -> rules.adopt(here.spaceId(), new GroundRules(seen), text))) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(here.link(here.getToolAddress()));
    }
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
