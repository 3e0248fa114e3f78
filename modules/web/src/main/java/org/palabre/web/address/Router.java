package org.palabre.web.address;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.organisation.BaseMaps;
import org.palabre.plugin.PluginSwitches;
import org.palabre.space.Spaces;
import org.palabre.spi.Page;
import org.palabre.spi.SpaceFacts;
import org.palabre.store.DataVersion;
import org.palabre.store.DataVersion.Moment;
import org.palabre.web.policy.ImageHost;

/**
 * The one way in: finds the page an address leads to, asks whether the actor may see it, and
 * forwards. Views are never reached by their own names; what leads nowhere, and what must not be
 * seen, both answer "not found", except that somebody not signed in is offered to.
 */
public class Router extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /**
   * The request attribute of a form whose page is too old, since its sender is no longer signed in
   * or it does not show the page's nonce: the error page then gives back what was typed.
   */
  public static final String TOO_OLD = "org.palabre.tooOld";

  @Inject private transient DataVersion version;
  @Inject private transient PluginSwitches switches;
  @Inject private transient Directory directory;
  @Inject private transient Access access;
  @Inject private transient CurrentActor actor;
  @Inject private transient Spaces spaces;
  @Inject private transient ReadingCache reading;
  @Inject private transient KeptPages kept;
  @Inject private transient Here here;
  @Inject private transient Assets assets;
  @Inject private transient BaseMaps maps;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    if (isServedAsIs(path)) {
      assets.describe(path, request.getQueryString(), response);
      chain.doFilter(request, response);
      return;
    }
    Moment now = version.now();
    switches.refresh(now.version());
    Language language = Language.of(path);
    here.enter(language, language.strip(path), request.getQueryString());
    if (path.startsWith("/api/")) {
      chain.doFilter(request, response);
      return;
    }
    // Also of what is still fresh: a browser takes the headers of the later answer over.
    maps.at(now.version()).origin().ifPresent(host -> ImageHost.allow(request, response, host));
    Edition edition = Edition.at(now);
    if (reading.isStillFresh(request, response, edition, language)
        || isKept(request, response, edition)) {
      return;
    }
    if (endsWithNeedlessSlash(here.getAddress())) {
      here.enter(language, here.getAddress().replaceAll("/+$", ""), request.getQueryString());
      response.sendRedirect(here.getWholeAddress());
      return;
    }
    Optional<Destination> found = directory.find(here.getAddress());
    if (found.isEmpty()) {
      answerNothingThere(request, response);
      return;
    }
    open(found.get(), request, response, edition);
  }

  private void open(
      Destination destination,
      HttpServletRequest request,
      HttpServletResponse response,
      Edition edition)
      throws IOException, ServletException {
    Optional<SpaceFacts> facts =
        destination.place().map(place -> spaces.facts(place.space(), actor.get()));
    here.arrive(destination, facts);
    if (!mayOpen(destination.page(), facts)) {
      refuse(request, response, facts);
      return;
    }
    if (destination.page().kind() == Page.Kind.READING) {
      if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        return;
      }
      request.setAttribute(Here.READING, Boolean.TRUE);
      reading.describe(response, edition, here.language());
      read(destination, request, response, edition);
    } else {
      response.setHeader("Cache-Control", "private, no-store");
      request.getRequestDispatcher(destination.viewId()).forward(request, response);
    }
  }

  private void read(
      Destination destination,
      HttpServletRequest request,
      HttpServletResponse response,
      Edition edition)
      throws IOException, ServletException {
    PageRecord drawn = new PageRecord(response);
    request.getRequestDispatcher(destination.viewId()).forward(request, drawn);
    drawn.finish();
    if (isVisitorReading(request)) {
      kept.keep(here.getWholeAddress(), edition, drawn);
    }
  }

  /** Answers with the page another visitor got, as long as nothing changed since. */
  private boolean isKept(HttpServletRequest request, HttpServletResponse response, Edition edition)
      throws IOException {
    if (!isVisitorReading(request)) {
      return false;
    }
    Optional<KeptPages.Page> page = kept.find(here.getWholeAddress(), edition);
    if (page.isPresent()) {
      reading.describe(response, edition, here.language());
      page.get().write(response);
    }
    return page.isPresent();
  }

  private boolean isVisitorReading(HttpServletRequest request) {
    return request.getMethod().equals("GET") && !actor.get().isSignedIn();
  }

  private boolean mayOpen(Page page, Optional<SpaceFacts> facts) {
    return facts
        .map(space -> access.may(page.permission(), space))
        .orElseGet(() -> access.may(page.permission()));
  }

  /**
   * Says that nothing is there; to a form of somebody no longer signed in, that their session is
   * over, whether something is there or not.
   */
  private void answerNothingThere(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!actor.get().isSignedIn() && request.getParameter("jakarta.faces.ViewState") != null) {
      request.setAttribute(TOO_OLD, Boolean.TRUE);
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /**
   * Offers a visitor to sign in, unless that would tell them that a hidden space is there; anybody
   * else learns nothing.
   */
  private void refuse(
      HttpServletRequest request, HttpServletResponse response, Optional<SpaceFacts> space)
      throws IOException {
    boolean hidden = space.filter(SpaceFacts::isHidden).isPresent();
    if (hidden || actor.get().isSignedIn() || !request.getMethod().equals("GET")) {
      answerNothingThere(request, response);
    } else {
      response.setHeader("Cache-Control", "private, no-store");
      response.sendRedirect(here.link("/sign-in") + "?to=" + here.encodedAddress());
    }
  }

  /** An address that starts with two slashes would send the browser to another site. */
  private static boolean endsWithNeedlessSlash(String address) {
    return address.endsWith("/") && !address.equals("/") && !address.startsWith("//");
  }

  private static boolean isServedAsIs(String path) {
    return path.startsWith("/assets/")
        || path.equals("/robots.txt")
        || path.startsWith("/jakarta.faces.resource/");
  }
}
