package org.palabre.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.tabular.TabularFile.Format;
import org.palabre.tabular.TabularFile.Row;
import org.palabre.tabular.UnreadableTable.Reason;

class TabularReaderTest {

  @Test
  void findsUtf8WithAndWithoutByteOrderMark() throws Exception {
    for (String mark : List.of("", "\uFEFF")) {
      TabularFile table = read(mark + "parole;lieu\nDéjà là;École 🏫\n", StandardCharsets.UTF_8);
      assertThat(table.header()).containsExactly("parole", "lieu");
      assertThat(table.rows().get(0).cells()).containsExactly("Déjà là", "École 🏫");
    }
  }

  @Test
  void findsWindows1252AndIso88591() throws Exception {
    TabularFile windows =
        read("parole;lieu\nL’été coûte 5 €;Père\n", Charset.forName("windows-1252"));
    assertThat(windows.rows().get(0).cells()).containsExactly("L’été coûte 5 €", "Père");
    TabularFile latin = read("parole;lieu\nL'été;Père \u0081\n", StandardCharsets.ISO_8859_1);
    assertThat(latin.rows().get(0).cells()).containsExactly("L'été", "Père \u0081");
    assertThat(latin.origin().charset()).isEqualTo("ISO-8859-1");
  }

  @Test
  void findsTheTextExcelCallsUnicode() throws Exception {
    TabularFile table = read("\uFEFFparole\tlieu\r\nDéjà\tIci\r\n", StandardCharsets.UTF_16LE);
    assertThat(table.rows().get(0).cells()).containsExactly("Déjà", "Ici");
  }

  @ParameterizedTest
  @CsvSource({"';'", "','", "'\t'"})
  void findsTheDelimiter(char delimiter) throws Exception {
    String text =
        "parole|lieu\n\"Un, deux; trois\tquatre\"|Ici\nCinq et demi|Là\n".replace('|', delimiter);
    TabularFile table = read(text, StandardCharsets.UTF_8);
    assertThat(table.header()).containsExactly("parole", "lieu");
    assertThat(table.origin().delimiter()).isEqualTo(String.valueOf(delimiter));
    assertThat(table.rows()).hasSize(2);
  }

  @Test
  void keepsLineBreaksAndQuotesInFieldsAndCountsTheLinesOfTheFile() throws Exception {
    TabularFile table =
        read(
            "parole;lieu\r\n\"Un\r\ndeux\n\"\"trois\"\"\";Ici\r\n\r\nQuatre;Là",
            StandardCharsets.UTF_8);
    assertThat(table.rows())
        .containsExactly(
            new Row(2, List.of("Un\ndeux\n\"trois\"", "Ici")), new Row(6, List.of("Quatre", "Là")));
  }

  @Test
  void bearsWithStrayQuotesAndRowsOfAnotherLength() throws Exception {
    TabularFile table =
        read(
            "a;b\nil dit \"non\" ici;x\n\"fermé\" trop tôt;y\nseul\n1;2;3\n",
            StandardCharsets.UTF_8);
    assertThat(table.rows().get(0).cell(0)).isEqualTo("il dit \"non\" ici");
    assertThat(table.rows().get(1).cells()).containsExactly("fermé trop tôt", "y");
    assertThat(table.rows().get(2).cells()).containsExactly("seul", "");
    assertThat(table.rows().get(3).cells()).containsExactly("1", "2", "3");
  }

  @Test
  void namesEveryColumnDifferently() throws Exception {
    assertThat(read("a;;a\n1;2;3\n", StandardCharsets.UTF_8).header())
        .containsExactly("a", "#2", "a (2)");
  }

  @Test
  void readsTheFirstSheetOfAWorkbook() throws Exception {
    TabularFile table = TabularReader.read(workbook());
    assertThat(table.origin().format()).isEqualTo(Format.XLSX);
    assertThat(table.header()).containsExactly("parole", "date", "nombre", "vide");
    assertThat(table.rows().get(0).cells())
        .containsExactly("Déjà là 🏫\nligne 2", "2016-04-02", "12", "");
  }

  @Test
  void saysWhyAFileCannotBeRead() {
    assertThat(refused(new byte[0])).isEqualTo(Reason.EMPTY);
    assertThat(refused(" \n \n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.EMPTY);
    assertThat(refused("a;b\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NO_ROWS);
    assertThat(refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2}))
        .isEqualTo(Reason.NOT_A_TABLE);
    assertThat(refused(new byte[TabularReader.MOST_BYTES + 1])).isEqualTo(Reason.TOO_LARGE);
    assertThat(refused("a\n".repeat(TabularReader.MOST_ROWS + 2).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.TOO_MANY_ROWS);
    assertThat(refused(";".repeat(300).concat("a\nb").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.TOO_MANY_COLUMNS);
    assertThat(refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3})).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void refusesABombBeforeItFillsTheMemory() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 80; i++) {
        zip.write(zeros);
      }
    }
    assertThat(bytes.size()).isLessThan(TabularReader.MOST_BYTES / 50);
    assertThat(refused(bytes.toByteArray())).isEqualTo(Reason.EXPANDS_TOO_MUCH);
  }

  @Test
  void fetchesNothingThatAWorkbookNames() throws Exception {
    Path secret = Files.createTempFile("secret", ".txt");
    Files.writeString(secret, "mot de passe");
    byte[] attack = withEntity(workbook(), secret.toUri().toString());
    try {
      TabularFile table = TabularReader.read(attack);
      assertThat(table.toString()).doesNotContain("mot de passe");
    } catch (UnreadableTable e) {
      assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
    } finally {
      Files.delete(secret);
    }
  }

  @Test
  void readsTheContributionsOfNanterre() throws Exception {
    Path file = shared("data/french/nanterre/nanterre-contributions-2016.csv");
    TabularFile table = TabularReader.read(Files.readAllBytes(file));
    assertThat(table.rows()).hasSize(246);
    assertThat(table.header()).hasSize(9).endsWith("age", "quartier", "contenu");
    Set<String> texts = new HashSet<>();
    table.rows().forEach(row -> texts.add(row.cell(8)));
    assertThat(texts).hasSize(243);
    assertThat(table.rows().stream().filter(row -> row.cell(6).isEmpty())).hasSize(117);
  }

  @Test
  void readsEveryFileOfMarseilleAndAvignon() throws Exception {
    int read = 0;
    for (String folder : List.of("data/french/marseille", "data/french/avignon")) {
      try (var files = Files.list(shared(folder))) {
        for (Path file : files.filter(name -> name.toString().endsWith(".csv")).toList()) {
          TabularFile table = TabularReader.read(Files.readAllBytes(file));
          assertThat(table.header()).as(file.toString()).hasSizeGreaterThan(4);
          read++;
        }
      }
    }
    assertThat(read).isEqualTo(14);
  }

  private static Path shared(String path) {
    String shared = System.getProperty("palabre.shared", "");
    Path found = Path.of(shared, path);
    assumeTrue(Files.exists(found), "The real open data (" + path + ") is not beside this clone.");
    return found;
  }

  private static TabularFile read(String text, Charset charset) throws UnreadableTable {
    return TabularReader.read(text.getBytes(charset));
  }

  private static Reason refused(byte[] file) {
    return catchThrowableOfType(UnreadableTable.class, () -> TabularReader.read(file)).reason();
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Paroles");
      sheet.value(0, 0, "parole");
      sheet.value(0, 1, "date");
      sheet.value(0, 2, "nombre");
      sheet.value(0, 3, "vide");
      sheet.value(1, 0, "Déjà là 🏫\nligne 2");
      sheet.value(1, 1, LocalDate.of(2016, 4, 2));
      sheet.style(1, 1).format("dd/mm/yyyy").set();
      sheet.value(1, 2, 12);
    }
    return bytes.toByteArray();
  }

  /** The workbook with an external entity declared and used in its shared strings. */
  private static byte[] withEntity(byte[] workbook, String address) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry part : Collections.list(in.getEntries())) {
        String xml = new String(in.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
        if (part.getName().endsWith("sharedStrings.xml")) {
          xml =
              xml.replaceFirst(
                      "(<\\?xml[^>]*\\?>)",
                      "$1<!DOCTYPE sst [<!ENTITY leak SYSTEM \"" + address + "\">]>")
                  .replace("parole", "parole &leak;");
          assertThat(xml).contains("&leak;").contains("DOCTYPE");
        }
        out.putNextEntry(new ZipEntry(part.getName()));
        out.write(xml.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
