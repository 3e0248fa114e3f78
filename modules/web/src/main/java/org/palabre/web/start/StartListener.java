package org.palabre.web.start;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import java.util.logging.Logger;
import org.palabre.agenda.repeat.SeriesRounds;
import org.palabre.attendance.MeetingRounds;
import org.palabre.daily.DayWatch;
import org.palabre.letter.LetterRounds;
import org.palabre.mail.Postman;
import org.palabre.mail.SiteAddress;
import org.palabre.notification.Digests;
import org.palabre.plugin.InstalledPlugin;
import org.palabre.plugin.PluginRegistry;

/**
 * Looks at every plugin before the first request is served: as early as the database can be
 * reached, not earlier. Then fills an empty demonstration, sends the postman, the news, the
 * reminders and the letters on their rounds, and has what is done once a day done.
 */
public class StartListener implements ServletContextListener {

  private static final Logger LOG = Logger.getLogger(StartListener.class.getName());

  @Inject private PluginRegistry plugins;
  @Inject private DemoStart demo;
  @Inject private Postman postman;
  @Inject private Digests digests;
  @Inject private DayWatch days;
  @Inject private MeetingRounds meetings;
  @Inject private SeriesRounds series;
  @Inject private LetterRounds letters;
  @Inject private SiteAddress site;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setSecure(site.isHttps());
    cookie.setAttribute("SameSite", "Lax");
    LOG.info(
        () ->
            "Plugins: %s"
                .formatted(plugins.installed().stream().map(InstalledPlugin::id).toList()));
    demo.fillIfEmpty();
    postman.start();
    digests.start();
    days.start();
    meetings.start();
    series.start();
    letters.start();
  }
}
