package org.palabre.tabular;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file whose encoding nobody said.
 *
 * <p>A byte order mark decides; else whatever is valid UTF-8 is UTF-8, since text in another
 * encoding hardly ever is by accident; else Windows-1252, which French spreadsheets write and which
 * contains the printable part of ISO-8859-1; its five undefined bytes mean ISO-8859-1.
 *
 * @param text the text, without byte order mark
 * @param charset the name of the encoding found
 */
record DecodedText(String text, String charset) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static DecodedText of(byte[] file) {
    if (starts(file, 0xEF, 0xBB, 0xBF)) {
      return whole(file, 3, StandardCharsets.UTF_8);
    }
    if (starts(file, 0xFF, 0xFE)) {
      return whole(file, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(file, 0xFE, 0xFF)) {
      return whole(file, 2, StandardCharsets.UTF_16BE);
    }
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, WINDOWS}) {
      try {
        return new DecodedText(strictly(file, charset), charset.name());
      } catch (CharacterCodingException e) {
        continue;
      }
    }
    return whole(file, 0, StandardCharsets.ISO_8859_1);
  }

  private static String strictly(byte[] file, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(file))
        .toString();
  }

  private static DecodedText whole(byte[] file, int from, Charset charset) {
    return new DecodedText(new String(file, from, file.length - from, charset), charset.name());
  }

  private static boolean starts(byte[] file, int... mark) {
    if (file.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((file[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
