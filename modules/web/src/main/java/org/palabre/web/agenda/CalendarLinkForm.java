package org.palabre.web.agenda;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.palabre.agenda.CalendarLinks;
import org.palabre.mail.SiteAddress;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;

/**
 * One's own calendar link on the account page. A new one is shown in answer to the form that made
 * it, and never again; the same form sent again shows it once more and makes none.
 */
@Named
@ViewScoped
public class CalendarLinkForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient CalendarLinks links;
  @Inject private transient SiteAddress site;
  @Inject private transient Done done;
  @Inject private transient Here here;
  private String link;

  /** Makes a link; the one before works no more. */
  public void make() {
    if (link == null) {
      link = site.link("/agenda/" + links.make().text() + ".ics");
    }
  }

  /** Takes the link back. */
  public void revoke() {
    links.revoke();
    done.at("/account", "calendar");
  }

  /** The link just made; null otherwise. */
  public String getLink() {
    return link;
  }

  /** Since when there is a link, as people say it; null when there is none. */
  public String getSince() {
    return links.since().map(here::dayOf).orElse(null);
  }
}
