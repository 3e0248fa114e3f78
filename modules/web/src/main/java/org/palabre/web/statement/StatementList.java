package org.palabre.web.statement;

import static org.palabre.access.PlatformPermission.IMPORT_STATEMENTS;
import static org.palabre.access.PlatformPermission.PUBLISH_STATEMENTS;
import static org.palabre.access.PlatformPermission.SPEAK;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.statement.Publication;
import org.palabre.statement.Spoken;
import org.palabre.statement.Statements;
import org.palabre.web.address.Here;

/** The statements published in a space, twenty a page, latest first. */
@Named
@RequestScoped
public class StatementList {

  private static final int PAGE = 20;

  @Inject private Statements statements;
  @Inject private Publication publication;
  @Inject private Access access;
  @Inject private Here here;
  private List<Spoken> found;

  /** The page asked for. */
  public List<StatementCard> getPage() {
    return found().stream().limit(PAGE).map(spoken -> new StatementCard(spoken, here)).toList();
  }

  /** Whether this is not the first page. */
  public boolean isFurther() {
    return before().isPresent();
  }

  /** The address of the older statements; null when there are none. */
  public String getOlderLink() {
    return found().size() <= PAGE
        ? null
        : "%s?before=%s"
            .formatted(here.link(here.getToolAddress()), found().get(PAGE - 1).statement().getId());
  }

  /** Whether the visitor may say something here. */
  public boolean isSpeaking() {
    return access.may(SPEAK, here.facts());
  }

  /** Whether the visitor may publish what waits here. */
  public boolean isPublishing() {
    return access.may(PUBLISH_STATEMENTS, here.facts());
  }

  /** Whether the visitor may import statements here. */
  public boolean isImporting() {
    return access.may(IMPORT_STATEMENTS, here.facts());
  }

  /** How many statements wait here. */
  public long getWaiting() {
    return publication.countWaiting(here.spaceId());
  }

  private List<Spoken> found() {
    if (found == null) {
      found = statements.published(here.facts(), before(), PAGE + 1);
    }
    return found;
  }

  /**
   * The last statement of the page before, from the address; nonsense there means the first page.
   */
  private static Optional<UUID> before() {
    String given =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get("before");
    try {
      return Optional.ofNullable(given).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
