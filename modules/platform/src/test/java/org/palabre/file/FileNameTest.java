package org.palabre.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, passwd.pdf, false",
    "C:\\Documents\\Rapport.PDF, Rapport.pdf, false",
    "rapport.pdf.exe, rapport.pdf, true",
    "photo.jpg, photo.pdf, true",
    "Compte rendu n° 3.pdf, Compte rendu n° 3.pdf, false",
    "1.2 bilan, 1.2 bilan.pdf, false",
    "Bilan, Bilan.pdf, false",
    ".pdf, pdf.pdf, false",
    "'', document.pdf, false"
  })
  void isMadeFitToKeep(String sent, String kept, boolean lied) {
    FileName name = FileName.of(sent, FileType.PDF);

    assertThat(name.kept()).isEqualTo(kept);
    assertThat(name.lied()).isEqualTo(lied);
  }

  @Test
  void holdsNothingThatLiesToTheReader() {
    assertThat(FileName.of("fa\u202Efdp.exe", FileType.TXT).kept()).isEqualTo("fafdp.txt");
    assertThat(FileName.of("a\0b\r\nc\u200F.txt", FileType.TXT).kept()).isEqualTo("abc.txt");
    assertThat(FileName.of("\"a\"; filename=b.txt", FileType.TXT).kept())
        .isEqualTo("a; filename=b.txt");
  }

  @Test
  void isComposedAndNotTooLong() {
    assertThat(FileName.of("e\u0301te\u0301.txt", FileType.TXT).kept()).isEqualTo("été.txt");
    String longest = FileName.of("🌳".repeat(300) + ".txt", FileType.TXT).kept();
    assertThat(longest.codePointCount(0, longest.length())).isEqualTo(FileName.LONGEST);
    assertThat(longest).endsWith("🌳.txt");
    assertThat(FileName.of(null, FileType.TXT).kept()).isEqualTo("document.txt");
  }

  @Test
  void becomesATitle() {
    assertThat(FileName.title("compte_rendu_3.pdf")).isEqualTo("compte rendu 3");
    assertThat(FileName.title("Bilan 1.2.pdf")).isEqualTo("Bilan 1.2");
  }
}
