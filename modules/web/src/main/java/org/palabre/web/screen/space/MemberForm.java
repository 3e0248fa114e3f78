package org.palabre.web.screen.space;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Member;
import org.palabre.space.SpaceInvitation;
import org.palabre.space.SpaceMembers;
import org.palabre.space.SpaceMembers.Outcome;
import org.palabre.spi.SpaceKind;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/** Members of a space, for who runs it: add or invite, give roles, remove. */
@Named
@RequestScoped
public class MemberForm {

  private static final String PAGE = "/settings/members";

  @Inject private SpaceMembers members;
  @Inject private PluginRegistry plugins;
  @Inject private SpaceWords words;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private List<Member> all;
  private Optional<Member> chosen = Optional.empty();
  private String email;
  private String role;
  private String[] roles = {};

  @PostConstruct
  void load() {
    role = kind().roles().get(0);
    String id =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get("member");
    chosen = getAll().stream().filter(member -> member.person().toString().equals(id)).findFirst();
    chosen.ifPresent(member -> roles = member.roles().toArray(String[]::new));
  }

  /** Adds whoever has this address, or invites them. */
  public void add() {
    refusals.explain(
        "add",
        () -> {
          Outcome outcome = members.add(here.spaceId(), email, role, here.getLang());
          done.at(page(), outcome.name().toLowerCase(Locale.ROOT));
        });
  }

  /** Gives the member chosen the roles ticked. */
  public void giveRoles() {
    UUID person = chosen.orElseThrow().person();
    if (refusals.explain(
        "change", () -> members.giveRoles(here.spaceId(), person, Set.of(roles)))) {
      done.at(page(), "changed");
    }
  }

  /** Removes the member chosen. */
  public void remove() {
    UUID person = chosen.orElseThrow().person();
    if (refusals.explain("change", () -> members.remove(here.spaceId(), person))) {
      done.at(page(), "removed");
    }
  }

  /** Stops expecting somebody. */
  public void cancel(UUID invitation) {
    members.cancel(here.spaceId(), invitation);
    done.at(page(), "cancelled");
  }

  /** Every member. */
  public List<Member> getAll() {
    if (all == null) {
      all = members.list(here.spaceId());
    }
    return all;
  }

  /** Those who were invited and have not come yet. */
  public List<SpaceInvitation> getAwaited() {
    return members.awaited(here.spaceId());
  }

  /** The member whose roles are being changed, or null. */
  public Member getChosen() {
    return chosen.orElse(null);
  }

  /** The roles of this kind. */
  public List<SelectItem> getKindRoles() {
    String kind = here.getSpace().getKind();
    return kind().roles().stream().map(one -> new SelectItem(one, words.role(kind, one))).toList();
  }

  /** Where this page is, in this language. */
  public String getLink() {
    return here.link(page());
  }

  private String page() {
    return here.getSpaceAddress() + PAGE;
  }

  private SpaceKind kind() {
    return plugins.kind(here.getSpace().getKind()).orElseThrow();
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }

  public String[] getRoles() {
    return roles.clone();
  }

  public void setRoles(String[] roles) {
    this.roles = roles == null ? new String[0] : roles.clone();
  }
}
