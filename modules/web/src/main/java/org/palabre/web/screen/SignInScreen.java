package org.palabre.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.palabre.people.AccountLinks.Purpose;
import org.palabre.people.EmailAddress;
import org.palabre.people.LinkRequests;
import org.palabre.people.SignIn;
import org.palabre.people.SignIn.Opened;
import org.palabre.people.SignInBrake;
import org.palabre.people.TooManyTries;
import org.palabre.web.address.Here;
import org.palabre.web.session.RemoteAddress;
import org.palabre.web.session.ReturnAddress;
import org.palabre.web.session.Sessions;

/** Signing in by password, and asking for a link instead. */
@Named("signIn")
@RequestScoped
public class SignInScreen {

  @Inject private SignIn signIn;
  @Inject private LinkRequests links;
  @Inject private Sessions sessions;
  @Inject private RemoteAddress remote;
  @Inject private Here here;
  @Inject private Form form;
  private String email;
  private String password;

  /** Signs in by password and goes on to the page asked for. */
  public void enter() {
    if (password == null) {
      form.refuse("signIn:password", "signIn.password.required");
      return;
    }
    try {
      SignInBrake.Try tried = new SignInBrake.Try(email, remote.of(form.request()));
      Optional<Opened> opened = signIn.withPassword(tried, password);
      opened.ifPresentOrElse(this::open, () -> form.refuse("signIn:password", "signIn.wrong"));
    } catch (TooManyTries e) {
      form.refuse("signIn:password", "signIn.tooMany", (int) SignInBrake.WINDOW.toMinutes());
    }
  }

  /** Sends a link to sign in, if the address has an account; says the same in any case. */
  public void sendLink() {
    ask(Purpose.SIGN_IN, "signIn:email", "/sign-in");
  }

  /** Sends a link to choose a new password; says the same in any case. */
  public void sendPasswordLink() {
    ask(Purpose.PASSWORD, "ask:email", "/password");
  }

  /** Whether a link has just been asked for. */
  public boolean isSent() {
    return form.parameter("sent") != null;
  }

  private void ask(Purpose purpose, String field, String page) {
    EmailAddress address;
    try {
      address = new EmailAddress(email);
    } catch (IllegalArgumentException e) {
      form.refuse(field, "email.wrong");
      return;
    }
    links.ask(address, purpose, here.getLang());
    form.goTo(here.link(page) + "?sent=1" + to());
  }

  private String to() {
    String to = ReturnAddress.of(form.parameter("to"), "");
    return to.isEmpty() ? "" : "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
  }

  private void open(Opened opened) {
    String next = ReturnAddress.of(form.parameter("to"), here.link("/"));
    sessions.open(form.request(), opened);
    form.goTo(next);
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
