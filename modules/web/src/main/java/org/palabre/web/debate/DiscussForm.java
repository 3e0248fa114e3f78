package org.palabre.web.debate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.palabre.debate.Choice;
import org.palabre.debate.Remark;
import org.palabre.debate.Remarks;
import org.palabre.debate.Votes;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Saying something of an amendment, taking it back, and voting on it. */
@Named
@RequestScoped
public class DiscussForm {

  @Inject private AmendmentDebate debate;
  @Inject private Remarks remarks;
  @Inject private Votes votes;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private FormKey key = FormKey.fresh();
  private String choice;
  private String words;

  @PostConstruct
  void load() {
    if (debate.isThere()) {
      choice = votes.mine(debate.getAmendment()).map(Choice::name).orElse(null);
    }
  }

  /** Answers "not found" at the address of no amendment. */
  public void open() {
    if (!debate.isThere()) {
      NotFound.answer();
    }
  }

  /** Whether the vote's form is shown; it stays where it was sent, to say what became of it. */
  public boolean isVoting() {
    return isSent("vote") || (debate.isVoteOpen() && debate.isVoter());
  }

  /** Whether the form for a remark is shown; it stays where it was sent as well. */
  public boolean isSpeaking() {
    return isSent("say") || debate.isOpen();
  }

  private static boolean isSent(String form) {
    return Sent.isPostback() && Sent.text(form).isPresent();
  }

  /** Casts the visitor's voice. */
  public void vote() {
    if (refusals.explain("vote", () -> votes.cast(here.facts(), id(), chosen()))) {
      done.go(debate.getLink() + "&done=voted#vote");
    }
  }

  private Choice chosen() {
    for (Choice one : Choice.values()) {
      if (one.name().equals(choice)) {
        return one;
      }
    }
    throw new Refusal("choice", "debate.vote.required");
  }

  /** Says something. */
  public void say() {
    if (refusals.explain("say", () -> remarks.write(here.facts(), id(), words, key.id()))) {
      done.go(debate.getLink() + last() + "&done=said#discussion");
    }
  }

  /** The page its remark is on. */
  private String last() {
    long page = Math.max(0, debate.getCount() - 1) / AmendmentDebate.PAGE;
    return page == 0 ? "" : "&page=" + page;
  }

  /** Whether the address names a remark of the visitor's own that still stands. */
  public boolean isWithdrawing() {
    return own().isPresent();
  }

  /** What that remark says. */
  public String getChosen() {
    return here.quoted(own().orElseThrow().getWords());
  }

  /** Takes that remark back. */
  public void withdraw() {
    remarks.withdraw(here.facts(), own().orElseThrow().getId());
    done.go(debate.getLink() + "&done=withdrawn#discussion");
  }

  private Optional<Remark> own() {
    return debate.isThere()
        ? Sent.id("remark")
            .flatMap(id -> remarks.find(debate.getAmendment(), id))
            .filter(remarks::isOwn)
            .filter(one -> one.getState() != Remark.State.WITHDRAWN)
        : Optional.empty();
  }

  private UUID id() {
    return debate.getAmendment().getId();
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public String getChoice() {
    return choice;
  }

  public void setChoice(String chosen) {
    choice = chosen;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String typed) {
    words = typed;
  }
}
