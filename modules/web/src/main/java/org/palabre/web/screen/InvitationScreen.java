package org.palabre.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.palabre.people.EmailAddress;
import org.palabre.people.EmailTaken;
import org.palabre.people.InvitationOver;
import org.palabre.people.Invitations;
import org.palabre.people.Invitations.Invitation;
import org.palabre.people.OneTimeToken;
import org.palabre.people.PasswordRefused;
import org.palabre.spi.OrganisationRole;
import org.palabre.web.address.Here;
import org.palabre.web.session.Sessions;

/** Accepting an invitation: name, e-mail address, password. */
@Named("invitation")
@RequestScoped
public class InvitationScreen {

  @Inject private Invitations invitations;
  @Inject private Sessions sessions;
  @Inject private Here here;
  @Inject private Form form;
  private Optional<Invitation> found;
  private String name;
  private String email;
  private String password;

  /** Whether the link no longer works. */
  public boolean isOver() {
    return found().isEmpty();
  }

  /** The address the account will have, or null when one chooses. */
  public String getFixedEmail() {
    return found().flatMap(Invitation::email).orElse(null);
  }

  /** What the invited person will be, in words. */
  public List<String> getRoles() {
    return found().stream()
        .flatMap(invitation -> invitation.roles().stream())
        .sorted()
        .filter(role -> role != OrganisationRole.RESIDENT)
        .map(role -> form.say("role." + role.id()))
        .toList();
  }

  /** Opens the account and signs in. */
  public void accept() {
    EmailAddress address;
    try {
      address = new EmailAddress(Optional.ofNullable(getFixedEmail()).orElse(email));
    } catch (IllegalArgumentException e) {
      form.refuse("invitation:email", "email.wrong");
      return;
    }
    try {
      sessions.open(form.request(), invitations.accept(token(), name, address, password));
      form.goTo(here.link("/"));
    } catch (PasswordRefused e) {
      form.refuse("invitation:password", "password.refused." + e.reason());
    } catch (EmailTaken e) {
      form.refuse("invitation:email", "email.taken");
    } catch (InvitationOver e) {
      found = Optional.empty();
    }
  }

  private Optional<Invitation> found() {
    if (found == null) {
      found = invitations.find(token());
    }
    return found;
  }

  private OneTimeToken token() {
    return new OneTimeToken(here.getRest());
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
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
