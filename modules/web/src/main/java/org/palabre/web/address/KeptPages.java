package org.palabre.web.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reading pages as visitors got them, until the next {@link Edition}: what everybody reads on the
 * evening of a vote is drawn once. None of somebody signed in is ever kept.
 */
@ApplicationScoped
class KeptPages {

  /** What is larger than this is drawn each time. */
  static final int LARGEST = 256 * 1024;

  /** All pages together, in bytes; the least lately asked go first. */
  static final int MOST = 24 * 1024 * 1024;

  private final Map<String, Page> pages = new LinkedHashMap<>(16, 0.75f, true);
  private Edition edition = new Edition(-1, 0);
  private int bytes;

  /**
   * A page of this edition.
   *
   * @param address with language and query
   */
  Optional<Page> find(String address, Edition wanted) {
    synchronized (pages) {
      return Optional.ofNullable(edition.equals(wanted) ? pages.get(address) : null);
    }
  }

  /** Keeps a page whose drawing began in this edition: it holds at least what the edition does. */
  void keep(String address, Edition begun, PageRecord drawn) {
    if (!drawn.isPlainPage()) {
      return;
    }
    Page page = new Page(drawn.getContentType(), drawn.body());
    synchronized (pages) {
      int age = begun.compareTo(edition);
      if (age > 0) {
        pages.clear();
        bytes = 0;
        edition = begun;
      }
      if (age < 0) {
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
  record Page(String contentType, byte[] body) {

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
