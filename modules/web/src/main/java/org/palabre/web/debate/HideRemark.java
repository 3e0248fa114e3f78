package org.palabre.web.debate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.palabre.debate.Remark;
import org.palabre.debate.Remarks;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Hiding a remark on an amendment, for those who lead the space. */
@Named
@RequestScoped
public class HideRemark {

  @Inject private AmendmentDebate debate;
  @Inject private Remarks remarks;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Remark> remark = Optional.empty();
  private String reason;

  @PostConstruct
  void load() {
    if (debate.isThere()) {
      remark = Sent.id("remark").flatMap(id -> remarks.find(debate.getAmendment(), id));
    }
  }

  /** Answers "not found" at the address of no remark. */
  public void open() {
    if (remark.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Whether there is one. */
  public boolean isThere() {
    return remark.isPresent();
  }

  /** What was said, in quotation marks. */
  public String getWords() {
    return here.quoted(remark.orElseThrow().getWords());
  }

  /** Hides it. */
  public void hide() {
    if (refusals.explain(
        "hide", () -> remarks.hide(here.facts(), remark.orElseThrow().getId(), reason))) {
      done.go(debate.getLink() + "&done=hidden#discussion");
    }
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String typed) {
    reason = typed;
  }
}
