package org.palabre.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.people.Account;
import org.palabre.people.EmailAddress;
import org.palabre.people.EmailTaken;
import org.palabre.people.Invitations;
import org.palabre.people.People;
import org.palabre.people.People.Listed;
import org.palabre.spi.OrganisationRole;
import org.palabre.web.address.Here;
import org.primefaces.model.LazyDataModel;

/** The people of the organisation: search, and invite. */
@Named("people")
@RequestScoped
public class PeopleScreen {

  @Inject private People people;
  @Inject private Invitations invitations;
  @Inject private Here here;
  @Inject private Form form;
  private LazyDataModel<Listed> list;
  private String email;
  private List<String> invitedRoles = new ArrayList<>();
  private String link;

  /** The people whose name or address contains what is searched. */
  public LazyDataModel<Listed> getList() {
    if (list == null) {
      list = new PeopleList(people, getSearch());
    }
    return list;
  }

  /** What is searched; everybody when empty. */
  public String getSearch() {
    return Optional.ofNullable(form.parameter("q")).orElse("");
  }

  /** How many were found, in words. */
  public String getFound() {
    return form.say("people.found", people.count(getSearch()));
  }

  /** Invites by mail, then shows the link. */
  public void invite() {
    try {
      link = invitations.invite(new EmailAddress(email), roles(invitedRoles), here.getLang());
      email = null;
      invitedRoles = new ArrayList<>();
    } catch (IllegalArgumentException e) {
      form.refuse("invite:email", "email.wrong");
    } catch (EmailTaken e) {
      form.refuse("invite:email", "people.emailTaken");
    }
  }

  /** The link just sent, to hand over another way; null if there is none. */
  public String getLink() {
    return link;
  }

  /** The roles one can give: everybody is a resident anyway. */
  public List<OrganisationRole> getRoles() {
    return Arrays.stream(OrganisationRole.values())
        .filter(role -> role != OrganisationRole.RESIDENT)
        .toList();
  }

  /** A role in words. */
  public String role(OrganisationRole role) {
    return form.say("role." + role.id());
  }

  /** A person's roles in words, most powerful first. */
  public List<String> rolesOf(Listed listed) {
    return listed.person().getRoles().stream().sorted().map(this::role).toList();
  }

  /** The address of an account, or an empty text. */
  public String emailOf(Listed listed) {
    return listed.account().map(Account::getEmail).orElse("");
  }

  /** Whether a person has an account that was closed. */
  public boolean isClosed(Listed listed) {
    return listed.account().filter(Account::isClosed).isPresent();
  }

  /** Whether a person has an account that is open. */
  public boolean isOpen(Listed listed) {
    return listed.account().filter(account -> !account.isClosed()).isPresent();
  }

  /** The roles with these names. */
  static Set<OrganisationRole> roles(List<String> names) {
    EnumSet<OrganisationRole> roles = EnumSet.noneOf(OrganisationRole.class);
    names.forEach(name -> roles.add(OrganisationRole.valueOf(name)));
    return roles;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public List<String> getInvitedRoles() {
    return invitedRoles;
  }

  public void setInvitedRoles(List<String> invitedRoles) {
    this.invitedRoles = invitedRoles;
  }
}
