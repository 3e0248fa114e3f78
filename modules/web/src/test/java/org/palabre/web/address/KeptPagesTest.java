package org.palabre.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.palabre.store.DataVersion.Moment;

/** What visitors read is drawn once, and never after something changed. */
class KeptPagesTest {

  private Instant now = Instant.parse("2026-11-30T10:00:00Z");
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final KeptPages pages = new KeptPages();
  private boolean hungUp;

  @Test
  void givesAVisitorThePageThatAnotherGot() throws IOException {
    pages.keep("/tables", edition(7), drawn("text/html;charset=UTF-8", "Tables"));

    pages.find("/tables", edition(7)).orElseThrow().write(response("text/html"));

    assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo("TablesTables");
    assertThat(pages.find("/tables?page=2", edition(7))).isEmpty();
  }

  @Test
  void forgetsAllOnceSomethingChanged() throws IOException {
    pages.keep("/tables", edition(7), drawn("text/html", "before"));

    assertThat(pages.find("/tables", edition(8))).isEmpty();
    pages.keep("/", edition(8), drawn("text/html", "after"));
    pages.keep("/tables", edition(7), drawn("text/html", "drawn before, arrived after"));

    assertThat(pages.find("/tables", edition(8))).isEmpty();
    assertThat(pages.find("/tables", edition(7))).isEmpty();
  }

  @Test
  void forgetsWithTheMinuteWhatIsOpenInIt() throws IOException {
    now = Instant.parse("2026-11-30T10:59:00Z");
    pages.keep("/tables", edition(7), drawn("text/html", "open until eleven"));

    now = Instant.parse("2026-11-30T10:59:59.999999Z");
    assertThat(pages.find("/tables", edition(7))).isPresent();
    now = Instant.parse("2026-11-30T11:00:00Z");
    assertThat(pages.find("/tables", edition(7))).isEmpty();
  }

  @Test
  void keepsNoFileAndNothingWithHeadersOfItsOwn() throws IOException {
    pages.keep("/agenda.ics", edition(7), drawn("text/calendar", "BEGIN"));
    PageRecord told = record("text/html");
    told.setHeader("Referrer-Policy", "no-referrer");
    told.getWriter().write("secret");
    told.finish();
    pages.keep("/answer", edition(7), told);

    assertThat(pages.find("/agenda.ics", edition(7))).isEmpty();
    assertThat(pages.find("/answer", edition(7))).isEmpty();
  }

  @Test
  void keepsNoPageThatItsReaderHungUpOn() throws IOException {
    PageRecord torn = record("text/html");
    torn.getWriter().write("<html>the beginning");
    torn.getWriter().flush();
    hungUp = true;
    torn.getWriter().write("and the end</html>");
    torn.finish();
    pages.keep("/tables", edition(7), torn);

    assertThat(pages.find("/tables", edition(7))).isEmpty();
  }

  @Test
  void keepsNoCookie() throws IOException {
    PageRecord marked = record("text/html");
    marked.addCookie(new Cookie("who", "me"));
    marked.getWriter().write("<html>");
    marked.finish();
    pages.keep("/tables", edition(7), marked);

    assertThat(pages.find("/tables", edition(7))).isEmpty();
  }

  @Test
  void sendsWhatIsTooLargeWithoutKeepingIt() throws IOException {
    String large = "x".repeat(KeptPages.LARGEST + 1);

    pages.keep("/large", edition(7), drawn("text/html", large));

    assertThat(sent.size()).isEqualTo(large.length());
    assertThat(pages.find("/large", edition(7))).isEmpty();
  }

  @Test
  void neverHoldsMoreThanItsShareOfMemory() throws IOException {
    String page = "x".repeat(200_000);
    for (int number = 0; number < 200; number++) {
      pages.keep("/?" + number, edition(7), drawn("text/html", page));
      pages.find("/?0", edition(7));
    }

    long held = 0;
    for (int number = 0; number < 200; number++) {
      held += pages.find("/?" + number, edition(7)).isPresent() ? 200_000 : 0;
    }
    assertThat(held).isBetween(KeptPages.MOST - 400_000L, (long) KeptPages.MOST);
    assertThat(pages.find("/?0", edition(7))).as("the one asked for again and again").isPresent();
    assertThat(pages.find("/?1", edition(7))).as("the one nobody asked for").isEmpty();
  }

  private Edition edition(long version) {
    return Edition.at(new Moment(version, now));
  }

  private PageRecord drawn(String type, String words) throws IOException {
    PageRecord record = record(type);
    record.getWriter().write(words);
    record.finish();
    return record;
  }

  private PageRecord record(String type) {
    return new PageRecord(response(type));
  }

  /** An answer that notes what is sent. */
  private HttpServletResponse response(String type) {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getOutputStream" -> new Sent();
                  case "getContentType" -> type;
                  case "getCharacterEncoding" -> "UTF-8";
                  case "getStatus" -> HttpServletResponse.SC_OK;
                  default -> null;
                });
  }

  private final class Sent extends ServletOutputStream {

    @Override
    public void write(int one) throws IOException {
      if (hungUp) {
        throw new IOException("The reader is gone.");
      }
      sent.write(one);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
