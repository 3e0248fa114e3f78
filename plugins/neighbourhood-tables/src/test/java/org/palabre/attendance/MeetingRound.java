package org.palabre.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lets a test remind and forget as if it were another time. */
@ApplicationScoped
public class MeetingRound {

  @Inject private Reminders reminders;
  @Inject private Forgetting forgetting;

  /** Reminds whoever is due; says how many of this meeting. */
  public int remind(Instant now, List<UUID> registrations) {
    List<Reminders.Due> due =
        reminders.due(now).stream()
            .filter(one -> registrations.contains(one.registration()))
            .toList();
    due.forEach(reminders::remind);
    return due.size();
  }

  /** Forgets what is due. */
  public void forget(Instant now) {
    forgetting.forget(now);
  }

  /** The secret of a registration's link. */
  public UUID token(Registration one) {
    return one.getToken();
  }
}
