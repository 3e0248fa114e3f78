package org.palabre.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PDF is one that a screen reader can read, and fetches nothing. */
class PdfTest {

  private final Pdf pdf = new Pdf();

  @Test
  void saysItsLanguageAndTitleAndIsMarked() throws IOException {
    try (PDDocument file = read(page("<h1>Réunion</h1><p>On a parlé du parc.</p>"))) {
      assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(file.getDocumentInformation().getTitle()).isEqualTo("Compte rendu & suite");
      assertThat(new String(file.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
          .as("what PDF/UA asks for")
          .contains("Compte rendu &amp; suite", "Une réunion", "pdfuaid:part");
      assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(file.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(text(file)).contains("Réunion", "On a parlé du parc.");
    }
  }

  @Test
  void keepsTheStructureOfThePage() throws IOException {
    String body =
        "<h1>Réunion</h1><h2>Le parc</h2><p>Un.</p><ul><li>Deux</li></ul>"
            + "<table><tr><th>Nom</th></tr><tr><td>Nadia</td></tr></table>";
    try (PDDocument file = read(page(body))) {
      List<String> tags = new ArrayList<>();
      collect(file.getDocumentCatalog().getStructureTreeRoot(), tags);
      assertThat(tags).contains("H1", "H2", "P", "L", "LI", "Table", "TH", "TD");
    }
  }

  @Test
  void numbersItsPagesAndHasBookmarks() throws IOException {
    String body =
        "<h1>Réunion</h1>"
            + "<p>Une phrase, et encore une.</p>".repeat(120)
            + "<h2 id=\"e\">Fin</h2>";
    String page =
        page(body)
            .replace(
                "</head>", "<bookmarks><bookmark name=\"Fin\" href=\"#e\"/></bookmarks></head>");
    try (PDDocument file = read(page)) {
      int pages = file.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      assertThat(text(file)).contains("1 / " + pages, pages + " / " + pages);
      assertThat(file.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
          .isEqualTo("Fin");
    }
  }

  @Test
  void drawsWhatItCanOfEveryScriptAndMarksTheRest() throws IOException {
    String typed = "Ça va, œuvre, Łódź, привет, مرحبا, e\u0301, 你好, 🦄👩‍👩‍👧, \uD800 et la suite";
    try (PDDocument file = read(page("<p>" + PageText.escaped(typed) + "</p>"))) {
      assertThat(text(file)).contains("œuvre", "Łódź", "привет", PageText.MISSING, "et la suite");
    }
  }

  @Test
  void keepsTypedMarkupAsText() throws IOException {
    String typed = "<script>alert('x')</script> & <img src=\"file:///etc/passwd\"/> #{7*7}";
    try (PDDocument file = read(page("<p>" + PageText.escaped(typed) + "</p>"))) {
      assertThat(text(file).replaceAll("\\s+", " "))
          .contains("<script>alert('x')</script> & <img src=\"file:///etc/passwd\"/> #{7*7}");
    }
  }

  @Test
  void fetchesNothingFromTheNetworkNorFromFiles(@TempDir Path folder) throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    Path secret = Files.writeString(folder.resolve("secret.css"), "p:before{content:'SECRET'}");
    String at = "http://127.0.0.1:" + server.getAddress().getPort();
    String body =
        "<p style=\"background-image:url('%1$s/b.png')\">Texte</p><img src=\"%1$s/i.png\" alt=\"\"/>"
                .formatted(at)
            + "<object data=\"%s/o\"></object>".formatted(at);
    String page =
        page(body)
            .replace(
                "</head>",
                "<link rel=\"stylesheet\" href=\"%s/s.css\"/><link rel=\"stylesheet\" href=\"%s\"/><style>@import url('%s/m.css'); @font-face{font-family:x;src:url('%s/f.ttf')}</style></head>"
                    .formatted(at, secret.toUri(), at, at));
    try (PDDocument file = read(page)) {
      assertThat(text(file)).contains("Texte").doesNotContain("SECRET");
    } finally {
      server.stop(0);
    }
    assertThat(asked).hasValue(0);
  }

  private static String page(String body) {
    return "<html lang=\"fr\"><head><title>Compte rendu &amp; suite</title>"
        + "<meta name=\"subject\" content=\"Une réunion\"/></head><body>"
        + body
        + "</body></html>";
  }

  private PDDocument read(String page) throws IOException {
    return Loader.loadPDF(pdf.of(page));
  }

  private static String text(PDDocument file) throws IOException {
    return new PDFTextStripper().getText(file);
  }

  private static void collect(PDStructureNode node, List<String> tags) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tags.add(element.getStructureType());
        collect(element, tags);
      }
    }
  }
}
