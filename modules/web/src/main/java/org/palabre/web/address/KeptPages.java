package org.palabre.web.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reading pages as visitors got them, until something changes anywhere: what everybody reads on the
 * evening of a vote is drawn once. No page is kept longer than a minute, because a few say what is
 * open at this hour; none of somebody signed in is ever kept.
 */
@ApplicationScoped
class KeptPages {

  /** What is larger than this is drawn each time. */
  static final int LARGEST = 256 * 1024;

  /** All pages together, in bytes; the least lately asked go first. */
  static final int MOST = 24 * 1024 * 1024;

  static final Duration LONGEST = Duration.ofMinutes(1);

  private final Map<String, Page> pages = new LinkedHashMap<>(16, 0.75f, true);
  private final Clock clock;
  private long version = -1;
  private int bytes;

  /** For the container. */
  KeptPages() {
    this(Clock.systemUTC());
  }

  KeptPages(Clock clock) {
    this.clock = clock;
  }

  /**
   * A page kept at this data version.
   *
   * @param address with language and query
   */
  Optional<Page> find(String address, long current) {
    synchronized (pages) {
      return Optional.ofNullable(version == current ? pages.get(address) : null)
          .filter(page -> page.keptAt().plus(LONGEST).isAfter(clock.instant()));
    }
  }

  /**
   * Keeps a page that was drawn after the data version was read: it holds at least what that
   * version does.
   */
  void keep(String address, long drawnAt, PageRecord drawn) {
    if (!drawn.isPlainPage()) {
      return;
    }
    Page page = new Page(drawn.getContentType(), drawn.body(), clock.instant());
    synchronized (pages) {
      if (drawnAt > version) {
        pages.clear();
        bytes = 0;
        version = drawnAt;
      }
      if (drawnAt < version) {
        return;
      }
      Page before = pages.put(address, page);
      bytes += page.size() - (before == null ? 0 : before.size());
      Iterator<Page> oldest = pages.values().iterator();
      while (bytes > MOST) {
        bytes -= oldest.next().size();
        oldest.remove();
      }
    }
  }

  /**
   * A page as it was written.
   *
   * @param contentType with its encoding
   * @param body the whole of it
   */
  record Page(String contentType, byte[] body, Instant keptAt) {

    void write(HttpServletResponse response) throws IOException {
      response.setContentType(contentType);
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }

    /** With what the address and the entry itself take, roughly. */
    private int size() {
      return body.length + 512;
    }
  }
}
