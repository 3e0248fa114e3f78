package org.palabre.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palabre.input.Refusal;
import org.palabre.people.EmailAddress;
import org.palabre.statement.OwnWords;
import org.palabre.statement.StatementCode;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.screen.Form;
import org.palabre.web.session.RemoteAddress;

/** Sending oneself the code of one's words. On the page of those words. */
@Named
@RequestScoped
public class MailCode {

  private static final String FORM = "mail";

  @Inject private FollowStatement follow;
  @Inject private OwnWords own;
  @Inject private TellingBrake brake;
  @Inject private RemoteAddress addresses;
  @Inject private Form form;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private String email;

  /** Sends it. */
  public void send() {
    if (refusals.explain(FORM, this::post)) {
      done.at(here.getAddress(), "mailed");
    }
  }

  private void post() {
    StatementCode code = follow.provenBy().orElseThrow(() -> new Refusal("", "follow.unknown"));
    EmailAddress to = read();
    brake.count(addresses.of(form.request()));
    own.mail(code, to, here.getLang());
  }

  private EmailAddress read() {
    try {
      return new EmailAddress(email == null ? "" : email);
    } catch (IllegalArgumentException noAddress) {
      throw new Refusal("email", "follow.mail.unread");
    }
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
