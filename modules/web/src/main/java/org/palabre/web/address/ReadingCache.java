package org.palabre.web.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.palabre.access.CurrentActor;
import org.palabre.plugin.PluginRegistry;

/**
 * Lets a browser keep a reading page as long as nothing changed: the ETag names the host's version,
 * the {@link Edition} and the language. A visitor's second read costs the one query that fetched
 * the data version. For somebody signed in pages differ by person, so nothing is kept.
 */
@ApplicationScoped
class ReadingCache {

  private final CurrentActor actor;
  private final PluginRegistry plugins;

  /** For the container's proxy. */
  protected ReadingCache() {
    this(null, null);
  }

  @Inject
  ReadingCache(CurrentActor actor, PluginRegistry plugins) {
    this.actor = actor;
    this.plugins = plugins;
  }

  /**
   * Answers 304 if what the browser holds is what it would get; such a page was allowed to this
   * visitor at this version.
   */
  boolean isStillFresh(
      HttpServletRequest request,
      HttpServletResponse response,
      Edition edition,
      Language language) {
    String held = request.getHeader("If-None-Match");
    if (held == null || actor.get().isSignedIn() || !held.equals(tag(edition, language))) {
      return false;
    }
    describe(response, edition, language);
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    return true;
  }

  /** Writes the headers of a reading page. */
  void describe(HttpServletResponse response, Edition edition, Language language) {
    if (actor.get().isSignedIn()) {
      response.setHeader("Cache-Control", "private, no-store");
    } else {
      response.setHeader("Cache-Control", "public, no-cache");
      response.setHeader("ETag", tag(edition, language));
      response.setHeader("Vary", "Cookie");
    }
  }

  private String tag(Edition edition, Language language) {
    return "\"%s-%d-%d-%s\""
        .formatted(plugins.hostVersion(), edition.version(), edition.minute(), language.tag());
  }
}
