package org.palabre.attendance;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;
import static org.palabre.access.PlatformPermission.RUN_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meeting.State;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.SpaceKind;
import org.palabre.store.Ids;

/**
 * Invites groups to a meeting by mail: members of its space, members of another space the actor
 * runs, those who follow something of the space. Nobody is written to twice, nor who registered
 * already, nor who wants no mail about the space, nor who could not read what they are invited to.
 * The actor learns how many, never who.
 */
@ApplicationScoped
public class MeetingInvitations {

  private static final int LONGEST_WORD = 500;

  private static final String UNLESS =
      " AND NOT a.closed AND NOT EXISTS (SELECT 1 FROM meeting_invited i WHERE i.meeting_id = ?1"
          + " AND (i.person_id = a.person_id OR i.email_key = a.email_key)) AND NOT EXISTS"
          + " (SELECT 1 FROM registration r WHERE r.meeting_id = ?1 AND (r.person_id ="
          + " a.person_id OR r.email_key = a.email_key)) AND NOT EXISTS (SELECT 1 FROM news_mute n,"
          + " meeting g WHERE g.id = ?1 AND n.space_id = g.space_id AND n.person_id = a.person_id)";

  private static final String MEMBERS =
      "SELECT DISTINCT a.person_id, a.email, a.email_key FROM account a JOIN space_member m"
          + " ON m.person_id = a.person_id WHERE m.space_id = ?2"
          + UNLESS;

  private static final String FOLLOWING =
      "SELECT DISTINCT a.person_id, a.email, a.email_key FROM account a JOIN follower m"
          + " ON m.person_id = a.person_id WHERE m.space_id = ?2 AND NOT m.muted"
          + UNLESS;

  /** Who reads a space that not everybody does. */
  private static final String READERS =
      " AND EXISTS (SELECT 1 FROM space_member h, meeting g WHERE g.id = ?1 AND h.space_id ="
          + " g.space_id AND h.person_id = m.person_id)";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Spaces spaces;
  private final PluginRegistry plugins;
  private final RegistrationMails mails;

  /** For the container's proxy. */
  protected MeetingInvitations() {
    this(null, null, null, null, null);
  }

  @Inject
  MeetingInvitations(
      Access access,
      CurrentActor actor,
      Spaces spaces,
      PluginRegistry plugins,
      RegistrationMails mails) {
    this.access = access;
    this.actor = actor;
    this.spaces = spaces;
    this.plugins = plugins;
    this.mails = mails;
  }

  /**
   * Who is to be invited.
   *
   * @param roles members of the space who hold one of these roles
   * @param others all members of these other spaces
   * @param followers whether those who follow something of the space are
   */
  public record Groups(Set<String> roles, Set<UUID> others, boolean followers) {

    /** Copies the sets. */
    public Groups {
      roles = Set.copyOf(roles);
      others = Set.copyOf(others);
    }

    /** Whether nobody is. */
    public boolean isEmpty() {
      return roles.isEmpty() && others.isEmpty() && !followers;
    }
  }

  /** The other spaces whose members the actor may invite: those they run. */
  public List<Space> others(UUID space) {
    access.require(HOLD_MEETINGS, space);
    return spaces.of(actor.get()).stream()
        .map(Spaces.Mine::space)
        .filter(one -> !one.getId().equals(space) && access.may(RUN_SPACE, one.getId()))
        .toList();
  }

  /** How many would be written to now. */
  public int count(UUID space, UUID meetingId, Groups groups) {
    access.require(HOLD_MEETINGS, space);
    return recipients(meeting(space, meetingId, LockModeType.NONE), groups).size();
  }

  /** How many were written to already. */
  public long invited(UUID space, UUID meetingId) {
    access.require(HOLD_MEETINGS, space);
    return entities
        .createQuery(
            "SELECT COUNT(i) FROM MeetingInvited i, Meeting m WHERE i.meetingId = :meeting"
                + " AND m.id = i.meetingId AND m.spaceId = :space",
            Long.class)
        .setParameter("meeting", meetingId)
        .setParameter("space", space)
        .getSingleResult();
  }

  /**
   * Writes to them. The meeting is locked meanwhile: sent twice at once, everybody gets one mail.
   *
   * @param word a few words of the actor's, perhaps empty
   * @return to how many
   * @throws Refusal if no group was chosen, or the meeting is a draft, cancelled or over
   */
  @Transactional
  public int send(UUID space, UUID meetingId, Groups groups, String word, String language) {
    access.require(HOLD_MEETINGS, space);
    String said = PlainText.optionalLines("word", word, LONGEST_WORD);
    if (groups.isEmpty()) {
      throw new Refusal("", "invite.nobody");
    }
    Meeting meeting = meeting(space, meetingId, LockModeType.PESSIMISTIC_WRITE);
    if (meeting.getState() != State.ANNOUNCED || meeting.isOver(Instant.now())) {
      throw new Refusal("", "invite.notAnnounced");
    }
    Collection<Recipient> recipients = recipients(meeting, groups).values();
    for (Recipient one : recipients) {
      entities.persist(
          new MeetingInvited(
              Ids.next(), meetingId, one.person(), one.person() == null ? one.key() : null));
      mails.invite(one.email(), meeting, said, one.language() == null ? language : one.language());
    }
    return recipients.size();
  }

  /** By address, so that an address that follows and has an account is one. */
  private Map<String, Recipient> recipients(Meeting meeting, Groups groups) {
    UUID space = meeting.getSpaceId();
    Map<String, Recipient> found = new LinkedHashMap<>();
    String lead = kind(space).leadRole();
    boolean team = meeting.getAudience() == Audience.TEAM;
    for (String role : groups.roles()) {
      if (!team || role.equals(lead)) {
        persons(found, MEMBERS + " AND m.role = ?3", meeting, space, role);
      }
    }
    if (team) {
      return found;
    }
    boolean everybodys = spaces.facts(space, actor.get()).isPublicReading();
    for (UUID other : groups.others()) {
      access.require(RUN_SPACE, other);
      persons(found, everybodys ? MEMBERS : MEMBERS + READERS, meeting, other, null);
    }
    if (groups.followers() && everybodys) {
      persons(found, FOLLOWING, meeting, space, null);
      addresses(found, meeting);
    }
    return found;
  }

  private void persons(
      Map<String, Recipient> found, String query, Meeting meeting, UUID space, String role) {
    var chosen =
        entities.createNativeQuery(query).setParameter(1, meeting.getId()).setParameter(2, space);
    if (role != null) {
      chosen.setParameter(3, role);
    }
    for (Object row : chosen.getResultList()) {
      Object[] cells = (Object[]) row;
      UUID person = UUID.fromString(cells[0].toString());
      if (!actor.get().person().filter(person::equals).isPresent()) {
        found.putIfAbsent(
            cells[2].toString(),
            new Recipient(person, cells[1].toString(), cells[2].toString(), null));
      }
    }
  }

  /** Confirmed addresses that follow something of the space. */
  private void addresses(Map<String, Recipient> found, Meeting meeting) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT f.email, f.email_key, MAX(f.language) FROM follower f WHERE f.space_id = ?1"
                    + " AND f.email IS NOT NULL AND f.confirmed_at IS NOT NULL AND NOT f.muted"
                    + " AND NOT EXISTS (SELECT 1 FROM meeting_invited i LEFT JOIN account a ON"
                    + " a.person_id = i.person_id WHERE i.meeting_id = ?2 AND (i.email_key ="
                    + " f.email_key OR a.email_key = f.email_key)) AND NOT EXISTS (SELECT 1 FROM"
                    + " registration r LEFT JOIN account a ON a.person_id = r.person_id WHERE"
                    + " r.meeting_id = ?2 AND (r.email_key = f.email_key OR a.email_key ="
                    + " f.email_key)) GROUP BY f.email_key, f.email")
            .setParameter(1, meeting.getSpaceId())
            .setParameter(2, meeting.getId())
            .getResultList();
    for (Object row : rows) {
      Object[] cells = (Object[]) row;
      found.putIfAbsent(
          cells[1].toString(),
          new Recipient(null, cells[0].toString(), cells[1].toString(), cells[2].toString()));
    }
  }

  private Meeting meeting(UUID space, UUID id, LockModeType lock) {
    Meeting meeting = entities.find(Meeting.class, id, lock);
    if (meeting == null || !meeting.getSpaceId().equals(space)) {
      throw new Refusal("", "meeting.gone");
    }
    return meeting;
  }

  private SpaceKind kind(UUID space) {
    return plugins.kind(spaces.find(space).orElseThrow().getKind()).orElseThrow();
  }

  private record Recipient(UUID person, String email, String key, String language) {}
}
