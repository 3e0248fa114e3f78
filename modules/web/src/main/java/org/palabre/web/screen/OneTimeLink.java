package org.palabre.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.palabre.people.AccountLinks;
import org.palabre.people.AccountLinks.Purpose;
import org.palabre.people.OneTimeToken;
import org.palabre.people.OwnAccount;
import org.palabre.people.PasswordRefused;
import org.palabre.people.SignIn;
import org.palabre.people.SignIn.Opened;
import org.palabre.web.address.Here;
import org.palabre.web.session.Sessions;

/**
 * The pages behind a link sent by mail. Opening the page uses nothing, since mail programs open
 * links to look at them: its button does.
 */
@Named
@RequestScoped
public class OneTimeLink {

  @Inject private AccountLinks links;
  @Inject private SignIn signIn;
  @Inject private OwnAccount account;
  @Inject private Sessions sessions;
  @Inject private Here here;
  @Inject private Form form;
  private String password;
  private Boolean over;

  /** Whether the sign-in link no longer works. */
  public boolean isSignInOver() {
    return isOver(Purpose.SIGN_IN);
  }

  /** Whether the password link no longer works. */
  public boolean isPasswordOver() {
    return isOver(Purpose.PASSWORD);
  }

  /** Signs in. */
  public void enter() {
    signIn.withLink(token()).ifPresentOrElse(this::open, () -> over = true);
  }

  /** Takes the new password and signs in. */
  public void choose() {
    try {
      Optional<Opened> opened = account.choosePassword(token(), password);
      opened.ifPresentOrElse(this::open, () -> over = true);
    } catch (PasswordRefused e) {
      form.refuse("choose:password", "password.refused." + e.reason());
    }
  }

  private boolean isOver(Purpose purpose) {
    if (over == null) {
      over = !links.works(token(), purpose);
    }
    return over;
  }

  private OneTimeToken token() {
    return new OneTimeToken(here.getRest());
  }

  private void open(Opened opened) {
    sessions.open(form.request(), opened);
    form.goTo(here.link("/"));
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
