package org.palabre.acceptance.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.palabre.acceptance.Site;

/** Where the documents of the demonstration are, and how to add to them. */
final class DocumentScreens {

  /** The documents of the sample table that keeps some. */
  static final String LIST = "/tables/la-busserine/documents";

  private DocumentScreens() {}

  /** The address of the last document that everybody reads. */
  static String last() {
    return Pattern.compile("href=\"(" + LIST + "/[0-9a-f-]{36})\"")
        .matcher(Site.visitor().get(LIST).body())
        .results()
        .map(link -> link.group(1))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** Sends a picture and comes to where it is described. */
  static void addAPicture(Window window) {
    window.open(LIST + "/add-files");
    window
        .page()
        .setInputFiles("[id='add:files']", new FilePayload("essai.jpg", "image/jpeg", drawing()));
    window.press("add:send");
  }

  /** A described picture, shown among what the table made, on its own page. */
  static void describeAPicture(Window window) {
    addAPicture(window);
    String picture = window.page().url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");
    window.page().locator("[id='describe:alt']").fill("Un dégradé de couleurs, pour l’essai");
    window.page().locator("[id='describe:shown']").check();
    window.press("describe:save");
    window.open(LIST + "/" + picture);
  }

  /** What the table made, with a picture. */
  static void productions(Window window) {
    describeAPicture(window);
    window.open(LIST + "/productions");
  }

  /** Sends what is not kept beside what is. */
  static void addWhatIsRefused(Window window) {
    window
        .page()
        .setInputFiles(
            "[id='add:files']",
            new FilePayload[] {
              new FilePayload("page.html", "text/html", "<html><p>essai".getBytes()),
              new FilePayload("note.txt", "text/plain", "Une note.".getBytes())
            });
    window.press("add:send");
  }

  private static byte[] drawing() {
    BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, new Color(0x0b5c63), 800, 600, new Color(0xf0a81c)));
    pen.fillRect(0, 0, 800, 600);
    pen.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
