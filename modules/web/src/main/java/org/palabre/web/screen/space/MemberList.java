package org.palabre.web.screen.space;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.space.Member;
import org.palabre.space.SpaceMembers;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/** Who runs a space and who is in it, for its members; and leaving it. */
@Named
@RequestScoped
public class MemberList {

  @Inject private SpaceMembers members;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private List<Member> all;

  /** Those who run it. */
  public List<Member> getLeads() {
    return all().stream().filter(Member::lead).toList();
  }

  /** The others. */
  public List<Member> getOthers() {
    return all().stream().filter(member -> !member.lead()).toList();
  }

  /** Takes whoever is signed in out of this space. */
  public void leave() {
    if (refusals.explain("leave", () -> members.leave(here.spaceId()))) {
      done.at("/account", "left");
    }
  }

  private List<Member> all() {
    if (all == null) {
      all = members.list(here.spaceId());
    }
    return all;
  }
}
