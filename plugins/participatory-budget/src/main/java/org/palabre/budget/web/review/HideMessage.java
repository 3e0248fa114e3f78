package org.palabre.budget.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.palabre.budget.application.review.Exchange;
import org.palabre.budget.domain.review.Message;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Taking down what was said about an idea or a project, for those who run the edition. */
@Named("budgetHide")
@RequestScoped
public class HideMessage {

  @Inject private Exchange exchange;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Message> message = Optional.empty();

  @PostConstruct
  void load() {
    message = Sent.id("message").flatMap(id -> exchange.find(here.facts(), id));
  }

  /** Answers "not found" at the address of none. */
  public void open() {
    if (message.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Whether there is one. */
  public boolean isThere() {
    return message.isPresent();
  }

  /** Whether anybody still reads it. */
  public boolean isStanding() {
    return message.filter(one -> one.getState() != Message.State.HIDDEN).isPresent();
  }

  /** What was said, in quotation marks. */
  public String getWords() {
    return here.quoted(message.orElseThrow().getWords());
  }

  /** The page of what it is about. */
  public String getLink() {
    return here.link(here.getSpaceAddress())
        + message
            .orElseThrow()
            .idea()
            .map(id -> "/ideas/" + id)
            .or(() -> message.get().project().map(id -> "/projects/" + id))
            .orElse("");
  }

  /** Lets nobody read it any more. */
  public void hide() {
    if (refusals.explain(
        "hide", () -> exchange.hide(here.spaceId(), message.orElseThrow().getId()))) {
      done.go(getLink() + "?done=messageHidden");
    }
  }
}
