package org.palabre.web.news;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.notification.Followers;
import org.palabre.notification.Subject;
import org.palabre.notification.Subjects;
import org.palabre.people.EmailAddress;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.screen.Form;
import org.palabre.web.session.RemoteAddress;

/** Wanting to be told of a thread, or not any more: with an account, or by an address. */
@Named
@RequestScoped
public class TellMe {

  @Inject private Subjects subjects;
  @Inject private Followers followers;
  @Inject private MailBrake brake;
  @Inject private RemoteAddress addresses;
  @Inject private Form form;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Subject> thread = Optional.empty();
  private String email;

  @PostConstruct
  void load() {
    thread = Sent.id("of").flatMap(id -> subjects.find(here.facts(), id));
  }

  /** Answers "not found" at the address of no thread. */
  public void open() {
    if (thread.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Follows it, with one's account. */
  public void follow() {
    change(true, "following");
  }

  /** Is silent about it. */
  public void stop() {
    change(false, "silent");
  }

  private void change(boolean tell, String what) {
    if (refusals.explain(
        "tell", () -> followers.follow(here.facts(), id(), tell, here.getLang()))) {
      back(what);
    }
  }

  /** Asks the address typed whether it wants to be told. */
  public void invite() {
    if (refusals.explain(
        "mail",
        () -> {
          EmailAddress address = address();
          brake.count(addresses.of(form.request()));
          followers.invite(here.facts(), id(), address, here.getLang());
        })) {
      back("asked");
    }
  }

  private void back(String what) {
    done.go("%s/tell-me?of=%s&done=%s".formatted(here.link(here.getToolAddress()), id(), what));
  }

  private UUID id() {
    return thread.orElseThrow(() -> new Refusal("", "notify.gone")).id();
  }

  private EmailAddress address() {
    try {
      return new EmailAddress(email == null ? "" : email);
    } catch (IllegalArgumentException e) {
      throw new Refusal("email", "email.wrong");
    }
  }

  /** The thread; null at the address of none. */
  public Subject getThread() {
    return thread.orElse(null);
  }

  /** Whether the visitor is told already because they follow it. */
  public boolean isFollowing() {
    return thread.filter(one -> followers.isFollowing(one.id())).isPresent();
  }

  /** Whether everybody reads the space, so that an address may be told. */
  public boolean isOpenToAddresses() {
    return here.facts().isPublicReading();
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
