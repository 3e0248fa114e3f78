package org.palabre.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.palabre.letter.LetterText.Part;
import org.palabre.letter.LetterText.Piece;
import org.palabre.mail.SiteAddress;
import org.palabre.organisation.Organisation;
import org.palabre.organisation.Organisations;
import org.palabre.pdf.PaperForTests;

/** On paper a letter has two columns, and a screen reader reads it in the order of the letter. */
class LetterPageTest {

  private final LetterPage page =
      new LetterPage(new OneOrganisation(), new SiteAddress("https://palabre.example.org"), null);

  @Test
  void tagsEveryPieceInTheOrderOfTheLetter() throws IOException {
    List<Piece> pieces =
        IntStream.rangeClosed(1, 9).mapToObj(i -> piece("Titre " + i, "Mots " + i + ".")).toList();
    try (PDDocument file = print(text(pieces), false)) {
      List<String> tags = new ArrayList<>();
      collect(file.getDocumentCatalog().getStructureTreeRoot(), tags);
      assertThat(tags).filteredOn("H1"::equals).hasSize(1);
      assertThat(tags).filteredOn("H2"::equals).hasSize(1);
      assertThat(tags).filteredOn("H3"::equals).hasSize(9);
      assertThat(tags).filteredOn("BlockQuote"::equals).hasSize(9);
      String words = new PDFTextStripper().getText(file);
      assertThat(words).contains("palabre.example.org/letters", "1 / 1");
      IntStream.rangeClosed(1, 9).forEach(i -> assertThat(words).contains("Mots " + i + "."));
    }
  }

  @Test
  void leavesRoomToWriteOnAPageOfItsOwn() throws IOException {
    try (PDDocument file = print(text(List.of(piece("", "Un mot."))), true)) {
      assertThat(file.getNumberOfPages()).isEqualTo(2);
      assertThat(new PDFTextStripper().getText(file)).contains("Et vous, qu’en dites-vous");
    }
  }

  @Test
  void takesAnyTextAsText() throws IOException {
    String typed = "<b>l’eau</b> & d’&quot;ici&quot; #{7*7} \"x\" ’" + "l’" + "x".repeat(2_000);
    try (PDDocument file = print(text(List.of(piece(typed, typed))), false)) {
      assertThat(new PDFTextStripper().getText(file).replaceAll("\\s", ""))
          .contains("<b>l’eau</b>&d’&quot;ici&quot;#{7*7}\"x\"");
    }
  }

  @Test
  void endsNoLineAfterAnApostrophe() throws IOException {
    String many = "mot ".repeat(7) + "l’école ";
    try (PDDocument file = print(text(List.of(piece("", many.repeat(40)))), false)) {
      assertThat(new PDFTextStripper().getText(file)).contains("l’école").doesNotContain("l’\n");
    }
  }

  @Test
  void letsAQuotationOfManyPagesFlow() throws IOException {
    try (PDDocument file = print(text(List.of(piece("", "Des mots. ".repeat(2_000)))), false)) {
      assertThat(file.getNumberOfPages()).isBetween(4, 9);
    }
  }

  private PDDocument print(LetterText text, boolean room) throws IOException {
    return Loader.loadPDF(PaperForTests.of(page.of(text, 56, room)));
  }

  private static LetterText text(List<Piece> pieces) {
    LocalDate day = LocalDate.of(2026, 11, 30);
    Letter letter =
        new Letter(
            new LetterPlan(UUID.randomUUID(), day.minusMonths(3), day),
            new LetterHead("La lettre", "Bonjour.", 2),
            "fr",
            UUID.randomUUID(),
            UUID.randomUUID());
    return new LetterText(
        letter,
        "La Busserine",
        "Du 1er au 30",
        List.of(new Part(Section.SAID, "Ce que vous avez dit", pieces)),
        List.of());
  }

  private static Piece piece(String title, String quote) {
    return new Piece(UUID.randomUUID(), 1, title, "", quote, "La Busserine · 2016", "/x", null, "");
  }

  private static void collect(PDStructureNode node, List<String> tags) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tags.add(element.getStructureType());
        collect(element, tags);
      }
    }
  }

  private static final class OneOrganisation extends Organisations {

    @Override
    public Organisation get() {
      return new Named();
    }
  }

  private static final class Named extends Organisation {

    @Override
    public String getName() {
      return "Maison des tables \"d’ici\" & d’ailleurs";
    }

    @Override
    public String getContact() {
      return "12, rue de l’Exemple";
    }
  }
}
