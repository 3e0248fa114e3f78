package org.palabre.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.palabre.meeting.Meeting;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.space.Spaces;

/** Where a meeting's pages are, without language; nowhere while its space's plugin is off. */
@ApplicationScoped
public class MeetingPaths {

  private final Spaces spaces;
  private final PluginRegistry plugins;

  /** For the container's proxy. */
  protected MeetingPaths() {
    this(null, null);
  }

  @Inject
  MeetingPaths(Spaces spaces, PluginRegistry plugins) {
    this.spaces = spaces;
    this.plugins = plugins;
  }

  /** The agenda the meeting stands in. */
  public Optional<String> agenda(Meeting meeting) {
    return spaces
        .find(meeting.getSpaceId())
        .flatMap(
            space ->
                plugins
                    .ownerOfKind(space.getKind())
                    .map(owner -> "/%s/%s/agenda".formatted(owner.id(), space.getSlug())));
  }

  /** The meeting itself. */
  public Optional<String> page(Meeting meeting) {
    return agenda(meeting).map(agenda -> agenda + "/" + meeting.getId());
  }

  /** What its space is called. */
  String spaceName(Meeting meeting) {
    return spaces.find(meeting.getSpaceId()).map(Space::getName).orElse("");
  }
}
