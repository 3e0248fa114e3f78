package org.palabre.budget.application.box;

import static org.palabre.budget.BudgetPermission.KEEP_BOX;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.budget.ParticipatoryBudget;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.box.BallotBox;
import org.palabre.budget.domain.box.BoxKey;
import org.palabre.budget.domain.box.BoxRepository;
import org.palabre.budget.domain.box.HeldShare;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.space.Member;
import org.palabre.space.SpaceMembers;

/** Where the ballot box of an edition stands, for officers and scrutineers. */
@ApplicationScoped
public class BoxState {

  private final Access access;
  private final CurrentActor actor;
  private final SpaceMembers members;
  private final EditionRepository editions;
  private final Rulebook rulebook;
  private final BoxRepository boxes;
  private final SharesAtHand atHand;
  private final BoxKeeping keeping;

  /** For the container's proxy. */
  protected BoxState() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  BoxState(
      Access access,
      CurrentActor actor,
      SpaceMembers members,
      EditionRepository editions,
      Rulebook rulebook,
      BoxRepository boxes,
      SharesAtHand atHand,
      BoxKeeping keeping) {
    this.access = access;
    this.actor = actor;
    this.members = members;
    this.editions = editions;
    this.rulebook = rulebook;
    this.boxes = boxes;
    this.atHand = atHand;
    this.keeping = keeping;
  }

  /**
   * Where it stands.
   *
   * @param rules what binds the edition, if anything does
   * @param scrutineers who could hold a share
   * @param rehearsal the key of a rehearsal that runs
   * @param key the real key
   * @param box what is known of the box; empty until the vote opens
   * @param destroyedOn the day on which sealed ballots are destroyed; empty while no rules bind
   */
  public record Standing(
      Edition edition,
      Optional<BudgetRules> rules,
      List<Member> scrutineers,
      Optional<KeyStanding> rehearsal,
      Optional<KeyStanding> key,
      Optional<BallotBox> box,
      Optional<LocalDate> destroyedOn) {}

  /**
   * A key and its shares.
   *
   * @param threshold how many shares open the box
   * @param given the numbers of the shares that were typed to open it
   */
  public record KeyStanding(int threshold, List<ShareStanding> shares, List<Integer> given) {

    /** Whether every holder has seen their share. */
    public boolean isShared() {
      return shares.stream().allMatch(ShareStanding::shown);
    }

    /** Whether the server forgot a share before its holder saw it. */
    public boolean isForgotten() {
      return shares.stream().anyMatch(share -> !share.shown() && !share.atHand());
    }

    /** Whether a share is lost. */
    public boolean isLost() {
      return shares.stream().anyMatch(ShareStanding::lost);
    }

    /** Whether too few shares are left to open the box. */
    public boolean isTooFew() {
      return shares.stream().filter(share -> !share.lost()).count() < threshold;
    }

    /** How many shares are still to be typed. */
    public int getMissing() {
      return Math.max(0, threshold - given.size());
    }
  }

  /**
   * A share.
   *
   * @param holder the name of who holds it; empty when they are no longer here
   * @param mine whether the actor holds it
   * @param atHand whether it waits to be shown
   */
  public record ShareStanding(
      int index, String holder, boolean mine, boolean shown, boolean lost, boolean atHand) {}

  /** Where it stands; empty for a space that is no edition. */
  public Optional<Standing> of(UUID edition) {
    access.require(KEEP_BOX, edition);
    return editions.of(edition).map(this::standing);
  }

  private Standing standing(Edition edition) {
    UUID id = edition.getSpaceId();
    List<Member> all = members.list(id);
    return new Standing(
        edition,
        rulebook.rules(edition),
        all.stream()
            .filter(member -> member.roles().contains(ParticipatoryBudget.SCRUTINEER))
            .toList(),
        boxes.key(id, true).map(key -> standing(key, all)),
        boxes.key(id, false).map(key -> standing(key, all)),
        boxes.box(id),
        keeping.destroyedOn(edition));
  }

  private KeyStanding standing(BoxKey key, List<Member> all) {
    Map<UUID, String> names = all.stream().collect(Collectors.toMap(Member::person, Member::name));
    return new KeyStanding(
        key.getThreshold(),
        boxes.shares(key.getId()).stream().map(share -> standing(share, names)).toList(),
        atHand.given(key.getId()));
  }

  private ShareStanding standing(HeldShare share, Map<UUID, String> names) {
    return new ShareStanding(
        share.getIndex(),
        share.person().map(names::get).orElse(""),
        share.person().isPresent() && share.person().equals(actor.get().person()),
        share.isShown(),
        share.isLost(),
        atHand.has(share.getKeyId(), share.getIndex()));
  }
}
