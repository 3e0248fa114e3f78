package org.palabre.web.letter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palabre.input.Refusal;
import org.palabre.notification.Followers;
import org.palabre.people.EmailAddress;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.news.MailBrake;
import org.palabre.web.screen.Form;
import org.palabre.web.screen.territory.TerritoryChoices;
import org.palabre.web.session.RemoteAddress;
import org.palabre.web.session.Visitor;

/** Asking for the letters to a territory by mail: with an account, or by an address. */
@Named
@RequestScoped
public class LetterFollow {

  private static final String FORM = "letters";

  @Inject private Territories territories;
  @Inject private Followers followers;
  @Inject private MailBrake brake;
  @Inject private RemoteAddress addresses;
  @Inject private Visitor visitor;
  @Inject private Form form;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private String territory;
  private String email;

  @PostConstruct
  void load() {
    territory = Sent.id("of").map(Object::toString).orElse(null);
  }

  /** Wants them. */
  public void ask() {
    if (refusals.explain(FORM, this::tell)) {
      done.at("/letters/follow", visitor.isSignedIn() ? "following" : "asked");
    }
  }

  /** Wants no letters any more. */
  public void stop() {
    if (refusals.explain(FORM, followers::stopLetters)) {
      done.at("/letters/follow", "stopped");
    }
  }

  private void tell() {
    Territory to = chosen();
    if (visitor.isSignedIn()) {
      followers.followLetters(to, here.getLang());
      return;
    }
    EmailAddress address = address();
    brake.count(addresses.of(form.request()));
    followers.inviteToLetters(to, address, here.getLang());
  }

  private Territory chosen() {
    return TerritoryChoices.territory("territory", territory)
        .flatMap(territories::find)
        .orElseThrow(() -> new Refusal("territory", "letter.territory.needed"));
  }

  private EmailAddress address() {
    try {
      return new EmailAddress(email == null ? "" : email);
    } catch (IllegalArgumentException e) {
      throw new Refusal("email", "email.wrong");
    }
  }

  public String getTerritory() {
    return territory;
  }

  public void setTerritory(String territory) {
    this.territory = territory;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
