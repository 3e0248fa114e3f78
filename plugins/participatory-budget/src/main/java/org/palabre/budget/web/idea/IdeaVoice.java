package org.palabre.budget.web.idea;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.idea.Supports;
import org.palabre.budget.application.review.Exchange;
import org.palabre.budget.application.review.Exchange.Said;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.screen.Form;
import org.palabre.web.session.RemoteAddress;
import org.palabre.web.statement.TellingBrake;

/** Supporting an idea, asking about it, answering. */
@Named("budgetVoice")
@RequestScoped
public class IdeaVoice {

  @Inject private Supports supports;
  @Inject private Exchange exchange;
  @Inject private IdeaPage idea;
  @Inject private TellingBrake brake;
  @Inject private SupportBrake supportBrake;
  @Inject private RemoteAddress addresses;
  @Inject private CurrentActor actor;
  @Inject private Refusals refusals;
  @Inject private Form form;
  @Inject private Done done;
  @Inject private Here here;
  private FormKey key = FormKey.fresh();
  private String words;
  private String name;

  /** Supports it. */
  public void support() {
    boolean[] fresh = new boolean[1];
    if (refusals.explain("support", () -> fresh[0] = count())) {
      back(fresh[0] ? "supported" : "supportedBefore");
    }
  }

  private boolean count() {
    UUID device = device();
    if (device != null) {
      supportBrake.count(addresses.of(form.request()), here.spaceId(), device);
    }
    return supports.support(here.spaceId(), required(), device);
  }

  /** The page's script makes it and keeps it on the device; an account needs none. */
  private UUID device() {
    return actor.get().isSignedIn()
        ? null
        : Sent.id("device").orElseThrow(() -> new Refusal("", "budget.support.device"));
  }

  /** Asks or answers something. */
  public void say() {
    boolean[] shown = new boolean[1];
    if (refusals.explain("say", () -> shown[0] = kept())) {
      back(shown[0] ? "said" : "saidWaits");
    }
  }

  private boolean kept() {
    if (Sent.text("code").isPresent() && idea.code().isEmpty()) {
      // Said as anybody's, it could not be taken back by the code.
      throw new Refusal("", "budget.message.code");
    }
    if (!actor.get().isSignedIn()) {
      brake.count(addresses.of(form.request()));
    }
    return exchange.sayOfIdea(
        here.spaceId(), required(), idea.code(), new Said(name, words, key.id()));
  }

  private UUID required() {
    if (!idea.isThere()) {
      throw new Refusal("", "budget.idea.gone");
    }
    return idea.id();
  }

  private void back(String what) {
    done.go(
        "%s/ideas/%s?done=%s%s"
            .formatted(here.link(here.getSpaceAddress()), idea.id(), what, idea.getCodeQuery()));
  }

  /** As what the visitor speaks. */
  public String getSide() {
    return idea.isThere() ? exchange.sideOfIdea(here.spaceId(), idea.id(), idea.code()).name() : "";
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
