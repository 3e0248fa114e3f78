package org.palabre.web.news;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.notification.Follower;
import org.palabre.notification.Followers;
import org.palabre.notification.NewsChoices;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/** Where the link of a mail leads: confirming that one wants to be told, or stopping it. */
@Named
@RequestScoped
public class NotifyScreen {

  @Inject private Followers followers;
  @Inject private NewsChoices choices;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Follower> follower = Optional.empty();
  private boolean ofAccount;

  @PostConstruct
  void load() {
    try {
      follower = followers.byToken(token());
      ofAccount = choices.isMailedBy(token());
    } catch (IllegalArgumentException e) {
      follower = Optional.empty();
    }
  }

  /** Wants to be told. */
  public void confirm() {
    if (refusals.explain("notify", () -> followers.confirm(token()))) {
      done.at(here.getAddress(), "confirmed");
    }
  }

  /** Wants it no more. */
  public void stop() {
    if (refusals.explain("notify", this::stopBoth)) {
      done.at(here.getAddress(), ofAccount ? "quiet" : "stopped");
    }
  }

  private void stopBoth() {
    followers.stop(token());
    choices.stop(token());
  }

  private UUID token() {
    return UUID.fromString(here.getRest());
  }

  /** What the link is about, in a sentence. */
  public String getLead() {
    String key =
        ofAccount
            ? "notify.byMail"
            : getFollower().isOfLetters()
                ? (getFollower().isConfirmed() ? "notify.letters.told" : "notify.letters.ask")
                : getFollower().isConfirmed() ? "notify.told" : "notify.ask";
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
        .getString(key);
  }

  /** Whether the link belongs to somebody's account, whose news are mailed. */
  public boolean isOfAccount() {
    return ofAccount;
  }

  /** Whether there is nothing to confirm or to stop any more. */
  public boolean isOver() {
    return follower.isEmpty() && !ofAccount;
  }

  /** What the link belongs to; null when it leads nowhere any more. */
  public Follower getFollower() {
    return follower.orElse(null);
  }
}
