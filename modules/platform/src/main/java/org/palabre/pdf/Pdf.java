package org.palabre.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;

/**
 * Makes a PDF of a page: marked and structured (PDF/UA as far as the library goes), with the page's
 * language and title, its fonts inside, and bookmarks where its head says so.
 *
 * <pre>{@code
 * byte[] file = pdf.of("""
 *     <html lang="fr"><head><title>Compte rendu</title>
 *       <bookmarks><bookmark name="Le parc" href="#park"/></bookmarks></head>
 *     <body><h1>Compte rendu</h1><h2 id="park">Le parc</h2><p>…</p></body></html>""");
 * }</pre>
 *
 * <p>The page is well-formed XML with {@code lang}, {@code title} and a {@code subject}; whoever
 * writes it has escaped what people typed ({@link PageText}). It brings no style of its own unless
 * it wants to: paper, type and page numbers are those of {@code paper.css} here. Pictures are
 * within the page ({@link #PICTURE}): nothing is ever fetched, from no network and no file,
 * whatever the page refers to.
 *
 * <p>Making one takes far more than showing a page. However many ask, two are made at once for the
 * whole server, whatever page they are of; a few more wait a moment.
 */
@ApplicationScoped
public class Pdf {

  /**
   * How the source of a picture begins that the page holds itself: a JPEG file in base64 follows.
   */
  public static final String PICTURE = "data:image/jpeg;base64,";

  private static final String FAMILY = "DejaVu Sans";
  private static final int PLAIN = 400;
  private static final int BOLD = 700;
  private static final int AT_ONCE = 2;
  private static final int MOST_WAITING = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /** Kept here, so that its level is: the library tells of each step. */
  private final Logger library = Logger.getLogger("com.openhtmltopdf");

  private final Turns turns;

  /** For the container's proxy, and the container. */
  @Inject
  protected Pdf() {
    this(new Turns(AT_ONCE, MOST_WAITING, PATIENCE));
  }

  Pdf(Turns turns) {
    this.turns = turns;
    library.setLevel(Level.SEVERE);
  }

  /**
   * The file.
   *
   * @param page the whole page, well-formed
   * @throws Busy if too many are being made: answered with 503 and when to come again, where nobody
   *     catches it
   */
  public byte[] of(String page) {
    return turns.take(() -> make(page));
  }

  private static byte[] make(String page) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Palabre");
    builder.useFont(() -> open("DejaVuSans.ttf"), FAMILY, PLAIN, FontStyle.NORMAL, true);
    builder.useFont(() -> open("DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
    builder.useExternalResourceAccessControl(
        (address, type) -> isWithin(address),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (address, type) -> isWithin(address),
        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useUriResolver((base, address) -> isWithin(address) ? address : null);
    builder.useUnicodeLineBreaker(new LineEnds());
    builder.withHtmlContent(styled(PageText.drawable(page)), null);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    builder.toStream(file);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDF();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /** Whether the page itself holds it. */
  private static boolean isWithin(String address) {
    return address != null && address.startsWith(PICTURE);
  }

  private static String styled(String page) {
    try (InputStream css = open("paper.css")) {
      String style = new String(css.readAllBytes(), StandardCharsets.UTF_8);
      return page.replaceFirst(
          "</head>", Matcher.quoteReplacement("<style>" + style + "</style></head>"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    return Pdf.class.getResourceAsStream(resource);
  }
}
