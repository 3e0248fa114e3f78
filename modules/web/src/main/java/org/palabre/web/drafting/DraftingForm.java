package org.palabre.web.drafting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.palabre.debate.Voters;
import org.palabre.debate.Votes;
import org.palabre.drafting.College;
import org.palabre.drafting.DraftingGroup;
import org.palabre.space.SpaceMembers;
import org.palabre.text.Text;
import org.palabre.text.Texts;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Who drafts a text, and who votes on its amendments, for those who lead the space. */
@Named
@RequestScoped
public class DraftingForm {

  @Inject private Texts texts;
  @Inject private DraftingGroup group;
  @Inject private Votes votes;
  @Inject private SpaceMembers members;
  @Inject private CollegeWords colleges;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Text text;
  private List<DraftingGroup.Member> all;
  private String voters;
  private String person;
  private String college;
  private String email;
  private String invitedCollege;

  @PostConstruct
  void load() {
    text = Sent.id("id").flatMap(id -> texts.find(here.facts(), id)).orElse(null);
    if (text != null) {
      voters = votes.voters(text).name();
    }
  }

  /** Answers "not found" at the address of no text. */
  public void open() {
    if (text == null) {
      NotFound.answer();
    }
  }

  /** The text; null where there is none. */
  public Text getText() {
    return text;
  }

  /** The address of the text. */
  public String getTextLink() {
    return here.link(here.getSpaceAddress()) + "/texts/" + text.getId();
  }

  /** The address of this page. */
  public String getLink() {
    return here.link(here.getSpaceAddress()) + "/texts/drafting?id=" + text.getId();
  }

  /** Says who votes. */
  public void decide() {
    if (refusals.explain(
        "votes", () -> votes.let(here.facts(), text.getId(), Voters.valueOf(voters)))) {
      done.go(getLink() + "&done=decided");
    }
  }

  /** Takes a member of the space into the group. */
  public void place() {
    if (refusals.explain(
        "place", () -> group.place(here.facts(), text.getId(), id(person), college(college)))) {
      done.go(getLink() + "&done=placed");
    }
  }

  /** Takes whoever has this address into the group, or invites them. */
  public void invite() {
    refusals.explain(
        "invite",
        () -> {
          SpaceMembers.Outcome outcome =
              group.invite(
                  here.facts(), text.getId(), email, college(invitedCollege), here.getLang());
          done.go(getLink() + "&done=" + outcome.name().toLowerCase(Locale.ROOT));
        });
  }

  /**
   * Takes whoever the address names out of the group, or stops keeping a place for them: named by
   * the address, since a list may have changed since it was shown.
   */
  public void remove() {
    Optional<UUID> who = Sent.id("person");
    if (who.isPresent()) {
      group.remove(here.facts(), text.getId(), who.get());
      done.go(getLink() + "&done=removed");
    } else {
      group.cancel(here.facts(), text.getId(), Sent.id("invitation").orElseThrow());
      done.go(getLink() + "&done=cancelled");
    }
  }

  /** Who is to be taken out, by name or by their address as far as it is shown; null for nobody. */
  public String getChosen() {
    if (text == null) {
      return null;
    }
    Optional<String> member =
        Sent.id("person")
            .flatMap(id -> getAll().stream().filter(one -> one.person().equals(id)).findFirst())
            .map(DraftingGroup.Member::name);
    return member
        .or(
            () ->
                Sent.id("invitation")
                    .flatMap(
                        id ->
                            getAwaited().stream()
                                .filter(one -> one.invitation().equals(id))
                                .findFirst())
                    .map(DraftingGroup.Awaited::hint))
        .orElse(null);
  }

  private static UUID id(String sent) {
    try {
      return sent == null || sent.isBlank() ? null : UUID.fromString(sent);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static College college(String sent) {
    return Arrays.stream(College.values())
        .filter(one -> one.name().equals(sent))
        .findFirst()
        .orElse(null);
  }

  /** Who is in the group, by college, then by name. */
  public List<DraftingGroup.Member> getAll() {
    if (all == null) {
      all = group.members(here.facts(), text);
    }
    return all;
  }

  /** Those who were invited and have not come yet. */
  public List<DraftingGroup.Awaited> getAwaited() {
    return group.awaited(here.facts(), text);
  }

  /** The members of the space, by name. */
  public List<SelectItem> getPeople() {
    return members.list(here.spaceId()).stream()
        .map(member -> new SelectItem(member.person().toString(), member.name()))
        .toList();
  }

  /** The colleges. */
  public List<SelectItem> getColleges() {
    return Arrays.stream(College.values())
        .map(
            one ->
                new SelectItem(one.name(), colleges.words().getString("drafting.college." + one)))
        .toList();
  }

  /** Who may vote, to choose from. */
  public List<SelectItem> getVotersToChoose() {
    return Arrays.stream(Voters.values())
        .map(one -> new SelectItem(one.name(), colleges.words().getString("debate.let." + one)))
        .toList();
  }

  public String getVoters() {
    return voters;
  }

  public void setVoters(String chosen) {
    voters = Optional.ofNullable(chosen).orElse(Voters.NOBODY.name());
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String chosen) {
    person = chosen;
  }

  public String getCollege() {
    return college;
  }

  public void setCollege(String chosen) {
    college = chosen;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String typed) {
    email = typed;
  }

  public String getInvitedCollege() {
    return invitedCollege;
  }

  public void setInvitedCollege(String chosen) {
    invitedCollege = chosen;
  }
}
