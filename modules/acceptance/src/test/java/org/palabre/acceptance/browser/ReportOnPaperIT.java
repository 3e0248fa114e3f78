package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The report back on paper: one to four pages in large type, and nothing that is only pressed. */
class ReportOnPaperIT {

  private static final String REPORT = "/tables/la-busserine/report";

  @Test
  void fitsOnFourPages() {
    try (Window window = Window.ofVisitor()) {
      window.open(REPORT);
      byte[] paper =
          window
              .page()
              .pdf(
                  new Page.PdfOptions()
                      .setPreferCSSPageSize(true)
                      .setPath(Path.of("target", "gallery", "report.pdf")));

      assertThat(pages(paper)).isBetween(1L, 4L);
    }
  }

  @Test
  void showsTheReportAloneInLargeType() {
    try (Window window = Window.ofVisitor()) {
      window.open(REPORT);
      window.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      window.picture(Path.of("target", "gallery", "report-on-paper.jpg"));

      assertThat(window.page().locator("main h2").first().textContent())
          .startsWith("La restitution de La Busserine, ");
      for (String hidden :
          new String[] {"header.top", "nav.tabs", "nav.chips", "#print", "footer"}) {
        assertThat(window.page().locator(hidden).first().isVisible()).as(hidden).isFalse();
      }
      String size =
          (String)
              window
                  .page()
                  .evaluate("() => getComputedStyle(document.querySelector('.report p')).fontSize");
      assertThat(Double.parseDouble(size.replace("px", ""))).isGreaterThanOrEqualTo(16);
    }
  }

  @Test
  void isPrintedByOneClickWhenScriptsRun() {
    try (Window window = Window.ofVisitor()) {
      window.open(REPORT);
      window.page().evaluate("() => { window.print = () => { document.title = 'imprimé' } }");
      window.page().locator("#print button").click();

      assertThat(window.page().title()).isEqualTo("imprimé");
    }
    try (Window window = Window.ofVisitorWithoutScript()) {
      window.open(REPORT);
      assertThat(window.page().locator("#print").isVisible()).isFalse();
    }
  }

  private static long pages(byte[] paper) {
    String text = new String(paper, StandardCharsets.ISO_8859_1);
    return Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(text).results().count();
  }
}
