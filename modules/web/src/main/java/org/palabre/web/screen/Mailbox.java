package org.palabre.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.mail.Outbox;
import org.palabre.mail.OutboxMail;
import org.palabre.mail.SiteAddress;

/** The mails of the demonstration, which nobody receives. */
@Named
@RequestScoped
public class Mailbox {

  @Inject private Outbox outbox;
  @Inject private SiteAddress site;
  private List<OutboxMail> mails;

  /** The mails, newest first. */
  public List<OutboxMail> getMails() {
    if (mails == null) {
      mails = outbox.demoMailbox();
    }
    return mails;
  }

  /** The lines of a mail; links to this site can be followed. */
  public List<Line> lines(OutboxMail mail) {
    Pattern link = Pattern.compile(Pattern.quote(site.link("/")) + "\\S*");
    return mail.getBody().lines().map(line -> line(link.matcher(line), line)).toList();
  }

  private static Line line(Matcher link, String line) {
    return link.find()
        ? new Line(line.substring(0, link.start()), link.group())
        : new Line(line, "");
  }

  /**
   * A line of a mail.
   *
   * @param before what stands before the link
   * @param link the link at its end; empty for none
   */
  public record Line(String before, String link) {

    /** {@link #before()} for EL. */
    public String getBefore() {
      return before;
    }

    /** {@link #link()} for EL. */
    public String getLink() {
      return link;
    }
  }
}
