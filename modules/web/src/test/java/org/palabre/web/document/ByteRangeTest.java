package org.palabre.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-, 0, 1000",
    "bytes=0-1, 0, 2",
    "bytes=990-2000, 990, 10",
    "bytes=-10, 990, 10",
    "bytes=-5000, 0, 1000"
  })
  void isOnePartOfAFile(String header, long from, long length) {
    assertThat(ByteRange.of(header, 1000)).contains(new ByteRange(from, length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes=",
        "bytes=-",
        "bytes=-0",
        "bytes=1000-",
        "bytes=5-4",
        "bytes=0-1,4-5",
        "lines=1-2",
        "bytes=-9999999999999999999"
      })
  void isTheWholeFileForWhateverElseIsAsked(String header) {
    assertThat(ByteRange.of(header, 1000)).isEmpty();
  }

  @Test
  void isTheWholeFileWhenItIsAskedOfAnotherState() {
    ByteRange part = new ByteRange(5, 995);
    assertThat(ByteRange.of("bytes=5-", null, "\"now\"", 1000)).contains(part);
    assertThat(ByteRange.of("bytes=5-", "\"now\"", "\"now\"", 1000)).contains(part);
    assertThat(ByteRange.of("bytes=5-", "\"before\"", "\"now\"", 1000)).isEmpty();
    assertThat(ByteRange.of("bytes=5-", "W/\"now\"", "\"now\"", 1000)).isEmpty();
    assertThat(ByteRange.of("bytes=5-", "Mon, 30 Nov 2026 10:00:00 GMT", "\"now\"", 1000))
        .isEmpty();
  }

  @Test
  void saysWhichPartItIs() {
    assertThat(new ByteRange(990, 10).header(1000)).isEqualTo("bytes 990-999/1000");
    assertThat(ByteRange.of(null, 1000)).isEmpty();
    assertThat(ByteRange.of("bytes=0-", 0)).isEmpty();
  }
}
