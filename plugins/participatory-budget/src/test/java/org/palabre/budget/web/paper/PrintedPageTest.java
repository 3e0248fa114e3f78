package org.palabre.budget.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.ballot.BallotSheet.Part;
import org.palabre.budget.domain.edition.BallotType;
import org.palabre.budget.domain.edition.BudgetRules.Ballot;
import org.palabre.budget.domain.edition.BudgetRules.Dates;
import org.palabre.budget.domain.paper.PlaceDescription;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.domain.paper.SigningRepository.Line;
import org.palabre.budget.domain.roll.Channel;
import org.palabre.budget.domain.roll.Identity;
import org.palabre.budget.domain.roll.SignOff;
import org.palabre.budget.domain.roll.Voter;
import org.palabre.pdf.Pdf;
import org.palabre.web.wording.Wording;

/** What a vote on paper is printed on: tagged, in its language, and only sheets bear names. */
class PrintedPageTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final PollingPlace PLACE =
      new PollingPlace(
          UUID.randomUUID(),
          new PlaceDescription(
              "Mairie annexe", "3, rue du Four", "Samedi 6 juin, 9 h à 18 h", Optional.empty()));

  @Test
  void printsABallotOfEachTypeWithoutAName() throws IOException {
    for (BallotType type : BallotType.values()) {
      String page = new BallotPaper("fr", words(), wording()).of("Budget 2026", sheet(type));
      try (PDDocument file = print("ballot-" + type, page)) {
        String text = new PDFTextStripper().getText(file);
        assertThat(text)
            .contains("Bulletin de vote", "Budget 2026", "Toute la ville", "Secteur Nord")
            .contains("<b>Banc</b> 12", "000\u00a0€", "vote blanc", "Pliez")
            .contains(
                type == BallotType.GRADES ? "À rejeter" : words().getString("print.mark." + type));
        assertThat(text).doesNotContain("Nom", "Signature", "{", "null");
        assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("fr");
        assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(file.getDocumentInformation().getTitle()).isEqualTo("Bulletin de vote");
      }
    }
  }

  @Test
  void printsAPosterWithWhereAndWhen() throws IOException {
    BallotSheet sheet = sheet(BallotType.APPROVAL);
    UUID first = sheet.parts().get(0).options().get(0).project();
    String page =
        new PosterPaper("fr", words(), wording())
            .of(
                "Budget 2026",
                new Dates(DAY, DAY, DAY, DAY.plusDays(9), 15, 60),
                sheet,
                Map.of(first, "Square des Lilas"),
                List.of(PLACE));
    try (PDDocument file = print("poster", page)) {
      assertThat(new PDFTextStripper().getText(file))
          .contains("Budget 2026", "1er", "Square des Lilas", "Mairie annexe", "9 h à 18 h")
          .contains("Des bancs à l’ombre");
      assertThat(file.getPage(0).getMediaBox().getWidth()).isBetween(841f, 843f);
    }
  }

  @Test
  void printsSheetsToSignWithNumbersAndBlankLines() throws IOException {
    List<Line> lines = IntStream.rangeClosed(1, 60).mapToObj(i -> new Line(i, voter(i))).toList();
    String page =
        new SigningSheet("fr", words(), wording()).of("Budget 2026", PLACE, lines, "hier");
    try (PDDocument file = print("signing", page)) {
      assertThat(new PDFTextStripper().getText(file))
          .contains(
              "NOM1 Camille", "14/07/1990", "Inscrits sur place", "A voté en ligne", "Signature");
      assertThat(file.getNumberOfPages()).isBetween(4, 6);
    }
  }

  @Test
  void printsATallySheet() throws IOException {
    String page =
        new TallySheet("fr", words(), wording())
            .of("Budget 2026", PLACE.getName(), sheet(BallotType.POINTS));
    try (PDDocument file = print("tally", page)) {
      assertThat(new PDFTextStripper().getText(file))
          .contains("Feuille de dépouillement", "Mairie annexe", "3=5 12=2", "Blanc", "50");
    }
  }

  private static PDDocument print(String name, String page) throws IOException {
    byte[] file = new AnyPdf().of(page);
    Path kept = Path.of("target", "paper");
    Files.createDirectories(kept);
    Files.write(kept.resolve(name + ".pdf"), file);
    return Loader.loadPDF(file);
  }

  private static Voter voter(int number) {
    return new Voter(
        UUID.randomUUID(),
        UUID.randomUUID(),
        Optional.of(new Identity("NOM" + number, "Camille", LocalDate.of(1990, 7, 14))),
        36,
        Optional.empty(),
        Optional.empty(),
        "counter",
        number == 3 ? Optional.of(new SignOff(DAY, Channel.ONLINE, "")) : Optional.empty());
  }

  private static BallotSheet sheet(BallotType type) {
    return new BallotSheet(
        new Ballot(type, 3, 10, 5),
        List.of(
            new Part("", "", new BigDecimal(300_000), options(1, 12)),
            new Part("nord", "Nord", new BigDecimal(90_000), options(13, 18))));
  }

  private static List<Option> options(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(
            number ->
                new Option(
                    UUID.randomUUID(),
                    number,
                    "<b>Banc</b> " + number,
                    "Des bancs à l’ombre et une fontaine, pour s’asseoir en été.",
                    new BigDecimal(number * 10_000)))
        .toList();
  }

  private static ResourceBundle words() {
    return ResourceBundle.getBundle("budget", Locale.FRENCH);
  }

  private static Wording wording() {
    return new Wording(Locale.FRENCH, ZoneId.of("Europe/Paris"), DAY);
  }

  /** The house's own, made without a server. */
  private static final class AnyPdf extends Pdf {}
}
