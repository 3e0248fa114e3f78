package org.palabre.budget.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.review.Exchange;
import org.palabre.budget.application.review.Exchange.Said;
import org.palabre.budget.domain.review.Message.Side;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.screen.Form;
import org.palabre.web.session.RemoteAddress;
import org.palabre.web.statement.TellingBrake;

/** Saying something about a project, for its department or as one of its authors. */
@Named("budgetExchange")
@RequestScoped
public class ExchangeForm {

  @Inject private Exchange exchange;
  @Inject private ProjectPage project;
  @Inject private TellingBrake brake;
  @Inject private RemoteAddress addresses;
  @Inject private CurrentActor actor;
  @Inject private Form form;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private FormKey key = FormKey.fresh();
  private String words;
  private String name;

  /** Says it. */
  public void say() {
    boolean[] shown = new boolean[1];
    if (refusals.explain("say", () -> shown[0] = kept())) {
      done.go(
          project.getLink()
              + "?done="
              + (shown[0] ? "said" : "saidWaits")
              + project.getCodeQuery());
    }
  }

  private boolean kept() {
    if (getSide().isEmpty()) {
      throw new Refusal("", "budget.exchange.side");
    }
    if (!actor.get().isSignedIn()) {
      brake.count(addresses.of(form.request()));
    }
    return exchange.sayOfProject(
        here.spaceId(), project.id(), project.code(), new Said(name, words, key.id()));
  }

  /** As what the visitor speaks; empty when they are of neither side. */
  public String getSide() {
    return project.isThere()
        ? exchange
            .sideOfProject(here.spaceId(), project.id(), project.code())
            .map(Side::name)
            .orElse("")
        : "";
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public String getWords() {
    return words;
  }

  public void setWords(String typed) {
    words = typed;
  }

  public String getName() {
    return name;
  }

  public void setName(String typed) {
    name = typed;
  }
}
