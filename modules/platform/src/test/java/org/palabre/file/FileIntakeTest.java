package org.palabre.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.file.SampleFile.joined;
import static org.palabre.file.SampleFile.office;
import static org.palabre.file.SampleFile.openDocument;
import static org.palabre.file.SampleFile.pdf;
import static org.palabre.file.SampleFile.picture;
import static org.palabre.file.SampleFile.pngOf;
import static org.palabre.file.SampleFile.sheet;
import static org.palabre.file.SampleFile.text;
import static org.palabre.file.SampleFile.word;
import static org.palabre.file.SampleFile.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.input.Refusal;

class FileIntakeTest {

  static Stream<Arguments> kept() {
    return Stream.of(
        Arguments.of("rapport.pdf", pdf(), FileType.PDF),
        Arguments.of("banc.jpg", picture("jpeg"), FileType.JPEG),
        Arguments.of("banc.png", picture("png"), FileType.JPEG),
        Arguments.of("note.docx", word(Map.of()), FileType.DOCX),
        Arguments.of("compte.xlsx", sheet(Map.of()), FileType.XLSX),
        Arguments.of(
            "plan.pptx",
            office("presentationml.presentation", "ppt/presentation.xml", Map.of()),
            FileType.PPTX),
        Arguments.of("note.odt", openDocument("text", Map.of()), FileType.ODT),
        Arguments.of("compte.ods", openDocument("spreadsheet", Map.of()), FileType.ODS),
        Arguments.of("plan.odp", openDocument("presentation", Map.of()), FileType.ODP),
        Arguments.of("parcs.csv", text("nom;lieu\nBorély;8e\n"), FileType.CSV),
        Arguments.of("lettre.txt", text("Objet : le square\n\nÀ bientôt 🌳"), FileType.TXT),
        Arguments.of("mail.txt", text("From: Ada\nSubject: Le square\n\nBonjour"), FileType.TXT),
        Arguments.of("dates.ics", text("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"), FileType.ICS),
        Arguments.of("son.mp3", joined(text("ID3"), new byte[2000]), FileType.MP3),
        Arguments.of(
            "son.m4a",
            joined(new byte[] {0, 0, 0, 32}, text("ftypM4A "), new byte[200]),
            FileType.M4A),
        Arguments.of(
            "son.ogg",
            joined(text("OggS"), new byte[24], new byte[] {1}, text("vorbis"), new byte[200]),
            FileType.OGG));
  }

  @ParameterizedTest
  @MethodSource
  void kept(String name, byte[] content, FileType type) {
    try (ReceivedFile file = receive(name, content)) {
      assertThat(file.type()).isEqualTo(type);
      assertThat(file.falseName()).isEmpty();
    }
  }

  static Stream<Arguments> refused() {
    byte[] program = joined(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, new byte[100]);
    return Stream.of(
        Arguments.of("page.html", text("<!DOCTYPE html><script>alert(1)</script>"), "page"),
        Arguments.of("page.txt", text("\n  <script>alert(1)</script>"), "page"),
        Arguments.of("plan.svg", text("<svg xmlns='http://www.w3.org/2000/svg'/>"), "page"),
        Arguments.of("photo.jpg", text("<svg onload='alert(1)'/>"), "page"),
        Arguments.of("a.xml", text("<?xml version='1.0'?><a/>"), "page"),
        Arguments.of("a.txt", joined(new byte[] {-1, -2}, "<html>".getBytes(UTF_16)), "page"),
        Arguments.of("a.sh", text("#!/bin/sh\nrm -rf /\n"), "file.kind"),
        Arguments.of("rapport.pdf", program, "file.kind"),
        Arguments.of("a.exe", joined(text("MZ"), new byte[300]), "file.kind"),
        Arguments.of("a.gif", joined(text("GIF89a"), new byte[100]), "picture.kind"),
        Arguments.of("a.zip", zip(Map.of("a.txt", text("a"))), "archive"),
        Arguments.of(
            "a.jar", zip(Map.of("META-INF/MANIFEST.MF", text("Manifest-Version: 1.0"))), "archive"),
        Arguments.of("faux.docx", zip(Map.of("word/document.xml", text("<x/>"))), "archive"),
        Arguments.of("vide.pdf", new byte[0], "empty"),
        Arguments.of("a.doc", joined(OLE, new byte[1000]), "office"),
        Arguments.of("nul.txt", text("a\0b"), "file.kind"));
  }

  private static final Charset UTF_16 = StandardCharsets.UTF_16LE;
  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  @ParameterizedTest
  @MethodSource
  void refused(String name, byte[] content, String key) {
    assertThatThrownBy(() -> receive(name, content).close())
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("file");
              assertThat(refusal.key()).contains(key);
            });
  }

  @Test
  void keepsWhatIsWronglyNamedAsWhatItIs() {
    try (ReceivedFile file = receive("photo.jpg", pdf())) {
      assertThat(file.type()).isEqualTo(FileType.PDF);
      assertThat(file.name()).isEqualTo("photo.pdf");
      assertThat(file.falseName()).contains("photo.jpg");
    }
  }

  @Test
  void refusesAPdfThatIsAnArchiveToo() {
    byte[] both = joined(pdf(), zip(Map.of("a.class", new byte[10])));

    assertRefused("rapport.pdf", both, "file.double");
    assertRefused("son.mp3", joined(text("ID3"), new byte[2000], both), "file.double");
  }

  @Test
  void servesAPdfThatIsAPageTooAsAPdf() {
    try (ReceivedFile file = receive("a.html", joined(pdf(), text("<html><script>1</script>")))) {
      assertThat(file.type()).isEqualTo(FileType.PDF);
      assertThat(file.name()).isEqualTo("a.pdf");
    }
  }

  @Test
  void leavesNothingOfAnArchiveBehindAPicture() throws IOException {
    byte[] both = joined(picture("jpeg"), zip(Map.of("a.class", new byte[10])));

    try (ReceivedFile file = receive("a.jpg", both);
        InputStream content = file.open()) {
      assertThat(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1))
          .doesNotContain("PK", "a.class");
    }
  }

  @Test
  void refusesAHugePictureFromItsHeader() {
    assertRefused("mur.png", pngOf(30_000, 30_000), "picture.large");
  }

  @Test
  void refusesASpreadsheetThatUnpacksToAThousandTimesItsSize() {
    byte[] bomb = sheet(Map.of("xl/worksheets/sheet1.xml", new byte[64 * 1024 * 1024]));
    assertThat(bomb.length).isLessThan(200_000);

    assertRefused("compte.xlsx", bomb, "file.bomb");
  }

  @Test
  void refusesPrograms() {
    assertRefused("note.docx", word(Map.of("word/vbaProject.bin", new byte[9])), "file.macros");
    assertRefused(
        "compte.ods",
        openDocument("spreadsheet", Map.of("Basic/Standard/Module1.xml", text("<x/>"))),
        "file.macros");
    byte[] enabled =
        zip(
            Map.of(
                "[Content_Types].xml",
                text("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
                "xl/workbook.xml",
                text("<x/>")));
    assertRefused("compte.xlsm", enabled, "file.macros");
  }

  @Test
  void interpretsNothingOfWhatItCounts(@org.junit.jupiter.api.io.TempDir Path folder)
      throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String external =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\"><!ENTITY f SYSTEM \"http://127.0.0.1:1/\">]><x>&e;&f;</x>"
            .formatted(secret.toUri());

    byte[] sent = word(Map.of("word/a.xml", text(external)));
    try (ReceivedFile file = receive("n.docx", sent);
        InputStream content = file.open()) {
      assertThat(file.type()).isEqualTo(FileType.DOCX);
      assertThat(content.readAllBytes()).isEqualTo(sent);
    }
  }

  @Test
  void refusesATornOfficeFile() {
    byte[] whole = word(Map.of("word/media.bin", new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));
    int at = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("word/media.bin") - 46;
    byte[] torn = whole.clone();
    // The directory says that this entry is packed into two bytes (APPNOTE 6.3.10, 4.3.12).
    torn[at + 20] = 2;

    assertRefused("note.docx", torn, "file.damaged");
  }

  @Test
  void keepsTheSoundsOfTelephonesButNoFilm() {
    byte[] sound = joined(container("mp42"), handler("soun"));

    try (ReceivedFile file = receive("memo.m4a", sound)) {
      assertThat(file.type()).isEqualTo(FileType.M4A);
      assertThat(file.falseName()).isEmpty();
    }
    assertRefused(
        "film.mp4", joined(container("isom"), handler("soun"), handler("vide")), "file.kind.film");
  }

  private static byte[] container(String brand) {
    return joined(new byte[] {0, 0, 0, 24}, text("ftyp" + brand), new byte[100]);
  }

  private static byte[] handler(String purpose) {
    return joined(text("hdlr"), new byte[8], text(purpose), new byte[50]);
  }

  @Test
  void tellsTheEncodingOfAText() {
    try (ReceivedFile french =
            receive("a.csv", "café;thé".getBytes(Charset.forName("windows-1252")));
        ReceivedFile plain = receive("b.csv", text("café;thé"))) {
      assertThat(french.charset()).contains("windows-1252");
      assertThat(plain.charset()).contains("UTF-8");
    }
  }

  @Test
  void refusesWhatIsTooHeavyWhileItIsRead() {
    Upload endless =
        new Upload(
            "a.txt",
            () ->
                new InputStream() {
                  @Override
                  public int read() {
                    return 'a';
                  }
                });

    assertThatThrownBy(() -> FileIntake.receive("file", endless).close())
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("file.heavy"));
  }

  private static void assertRefused(String name, byte[] content, String key) {
    assertThatThrownBy(() -> receive(name, content).close())
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private static ReceivedFile receive(String name, byte[] content) {
    return FileIntake.receive("file", Upload.of(name, content));
  }
}
