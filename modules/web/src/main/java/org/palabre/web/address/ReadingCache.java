package org.palabre.web.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.palabre.access.CurrentActor;
import org.palabre.plugin.PluginRegistry;

/**
 * Lets a browser keep a reading page as long as nothing changed: the ETag names the host's version,
 * the data version, the language and the day (pages say "yesterday"). A visitor's second read costs
 * the one query that fetched the data version. For somebody signed in pages differ by person, so
 * nothing is kept.
 */
@ApplicationScoped
class ReadingCache {

  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

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
      HttpServletRequest request, HttpServletResponse response, long version, Language language) {
    String held = request.getHeader("If-None-Match");
    if (held == null || actor.get().isSignedIn() || !held.equals(tag(version, language))) {
      return false;
    }
    describe(response, version, language);
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    return true;
  }

  /** Writes the headers of a reading page. */
  void describe(HttpServletResponse response, long version, Language language) {
    if (actor.get().isSignedIn()) {
      response.setHeader("Cache-Control", "private, no-store");
    } else {
      response.setHeader("Cache-Control", "public, no-cache");
      response.setHeader("ETag", tag(version, language));
      response.setHeader("Vary", "Cookie");
    }
  }

  private String tag(long version, Language language) {
    return "\"%s-%d-%s-%s\""
        .formatted(plugins.hostVersion(), version, language.tag(), LocalDate.now(ZONE));
  }
}
