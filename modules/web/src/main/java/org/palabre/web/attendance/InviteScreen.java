package org.palabre.web.attendance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.attendance.MeetingInvitations;
import org.palabre.attendance.MeetingInvitations.Groups;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.spi.SpaceKind;
import org.palabre.web.address.Here;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.screen.space.SpaceWords;

/** Inviting groups: chosen first, counted, then written to. */
@Named
@RequestScoped
public class InviteScreen {

  @Inject private MeetingInvitations invitations;
  @Inject private MeetingAtHand atHand;
  @Inject private PluginRegistry plugins;
  @Inject private SpaceWords spaceWords;
  @Inject private Refusals refusals;
  @Inject private Here here;
  private Groups groups = new Groups(Set.of(), Set.of(), false);
  private String word;
  private Integer count;

  @PostConstruct
  void load() {
    if (atHand.getMeeting() == null) {
      return;
    }
    Set<String> roles =
        kind().roles().stream()
            .filter(role -> Sent.text("role-" + role).isPresent())
            .collect(Collectors.toSet());
    Set<UUID> mine = new HashSet<>();
    invitations.others(here.spaceId()).forEach(space -> mine.add(space.getId()));
    Set<UUID> others =
        Sent.ids("space").stream().filter(mine::contains).collect(Collectors.toSet());
    groups = new Groups(roles, others, Sent.text("followers").isPresent());
  }

  /** Writes to them. */
  public void send() {
    int[] sent = new int[1];
    boolean done =
        refusals.explain(
            "send",
            () ->
                sent[0] =
                    invitations.send(here.spaceId(), atHand.id(), groups, word, here.getLang()));
    if (done) {
      atHand.done("invite", "sent&n=" + sent[0]);
    }
  }

  /** What was done, with how many. */
  public String getSentence() {
    return Sent.text("done").filter("sent"::equals).isEmpty()
        ? null
        : here.say(words().getString("invite.sent"), Sent.number("n"));
  }

  /** Whether groups were chosen. */
  public boolean isChosen() {
    return !groups.isEmpty();
  }

  /** How many would be written to. */
  public int getCount() {
    if (count == null) {
      count = isChosen() ? invitations.count(here.spaceId(), atHand.id(), groups) : 0;
    }
    return count;
  }

  /** How many were written to already. */
  public long getInvited() {
    return invitations.invited(here.spaceId(), atHand.id());
  }

  /** The roles of this kind of space. */
  public List<Choice> getRoles() {
    return kind().roles().stream()
        .map(
            role ->
                new Choice(
                    "role-" + role,
                    "1",
                    spaceWords.role(here.getSpace().getKind(), role),
                    groups.roles().contains(role)))
        .toList();
  }

  /** The other spaces the visitor runs. */
  public List<Choice> getOthers() {
    return invitations.others(here.spaceId()).stream().map(this::choice).toList();
  }

  private Choice choice(Space space) {
    return new Choice(
        "space",
        space.getId().toString(),
        space.getName(),
        groups.others().contains(space.getId()));
  }

  /** Whether followers may be invited: what everybody reads can be followed. */
  public boolean isFollowed() {
    return here.facts().isPublicReading();
  }

  /** Whether they are chosen. */
  public boolean isFollowers() {
    return groups.followers();
  }

  private SpaceKind kind() {
    return plugins.kind(here.getSpace().getKind()).orElseThrow();
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }

  public String getWord() {
    return word;
  }

  public void setWord(String word) {
    this.word = word;
  }

  /**
   * A box to tick.
   *
   * @param name its name
   * @param value what it sends
   * @param label what is read beside it
   * @param ticked whether it is
   */
  public record Choice(String name, String value, String label, boolean ticked) {}
}
