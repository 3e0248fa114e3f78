package org.palabre.web.news;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.ResourceBundle;
import org.palabre.notification.News;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Sent;

/** What happened to what the visitor said or follows. */
@Named
@RequestScoped
public class NewsPage {

  @Inject private News news;
  @Inject private Done done;
  @Inject private Here here;
  private List<News.Item> items;

  /** The news, latest first. */
  public List<Entry> getEntries() {
    return items().stream().map(this::entry).toList();
  }

  /** Whether something is new. */
  public boolean isSomethingNew() {
    return items().stream().anyMatch(News.Item::unread);
  }

  /** The moment up to which the page shows news. */
  public String getUntil() {
    return items().isEmpty()
        ? Instant.EPOCH.toString()
        : items().get(0).event().getHappenedAt().toString();
  }

  /** Notes that all that was shown is read; what came meanwhile stays new. */
  public void read() {
    news.read(until());
    done.at("/news", "read");
  }

  private List<News.Item> items() {
    if (items == null) {
      items = news.latest();
    }
    return items;
  }

  private static Instant until() {
    try {
      return Instant.parse(Sent.text("until").orElse(""));
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  private Entry entry(News.Item item) {
    String pattern =
        ResourceBundle.getBundle("org.palabre.notification.mails", here.language().locale())
            .getString("news." + item.event().getKind());
    return new Entry(
        here.say(pattern, item.space().getName(), item.name()),
        here.link(item.path()),
        here.moment(item.event().getHappenedAt()),
        item.unread());
  }

  /**
   * A piece of news.
   *
   * @param sentence what happened
   * @param link where to read on
   * @param when when it happened
   * @param unread whether it is new
   */
  public record Entry(String sentence, String link, String when, boolean unread) {}
}
