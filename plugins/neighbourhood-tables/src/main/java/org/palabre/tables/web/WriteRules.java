package org.palabre.tables.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palabre.tables.application.TableRules;
import org.palabre.tables.application.TableRules.Draft;
import org.palabre.tables.domain.AdoptedRules;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.TypedDate;

/** Working on the draft of a table's ground rules, and recording that the table adopted it. */
@Named
@RequestScoped
public class WriteRules {

  @Inject private TableRules rules;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private FormKey key = FormKey.fresh();
  private int seen;
  private String text;
  private String adoptedOn;
  private String how;
  private Draft draft;

  @PostConstruct
  void start() {
    draft = rules.draft(here.facts());
    seen = draft.number();
    text =
        draft.rules().isWritten()
            ? draft.rules().text()
            : rules.adopted(here.facts()).stream()
                .findFirst()
                .map(AdoptedRules::rules)
                .map(inForce -> inForce.text())
                .orElse("");
  }

  /** Keeps the draft and shows it. */
  public void save() {
    if (refusals.explain("rules", () -> rules.write(here.spaceId(), seen, text))) {
      done.go(here.link(here.getToolAddress()));
    }
  }

  /** Records that the draft was adopted, and shows the rules that hold now. */
  public void adopt() {
    if (refusals.explain(
        "adopt",
        () ->
            rules.adopt(
                here.spaceId(), seen, TypedDate.read("adoptedOn", adoptedOn), how, key.id()))) {
      done.go(here.link(here.getToolAddress()));
    }
  }

  /** What is being worked on. */
  public Draft getDraft() {
    return draft;
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public int getSeen() {
    return seen;
  }

  public void setSeen(int seen) {
    this.seen = seen;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getAdoptedOn() {
    return adoptedOn;
  }

  public void setAdoptedOn(String adoptedOn) {
    this.adoptedOn = adoptedOn;
  }

  public String getHow() {
    return how;
  }

  public void setHow(String how) {
    this.how = how;
  }
}
