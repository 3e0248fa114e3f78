package org.palabre.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Sounds in the container that films use (ISO/IEC 14496-12): many telephones write their recordings
 * so. Each track says what it is for in a box {@code hdlr}; a file with a sound and no film is one.
 */
final class SoundFile {

  private static final Set<String> CONTAINERS =
      Set.of("video/mp4", "video/quicktime", "video/3gpp", "application/mp4", "audio/3gpp");

  /** From the name of the box to the end of what it is for (section 8.4.3). */
  private static final int BOX = 16;

  private static final int PIECE = 1 << 16;

  private SoundFile() {}

  /** Whether what Tika found may be a sound. */
  static boolean mayBe(String detected) {
    return CONTAINERS.contains(detected);
  }

  /** Whether it holds a sound and no film. */
  static boolean isSoundAlone(Path place) throws IOException {
    boolean sound = false;
    try (InputStream content = Files.newInputStream(place)) {
      String before = "";
      for (byte[] piece = content.readNBytes(PIECE);
          piece.length > 0;
          piece = content.readNBytes(PIECE)) {
        String text = before + new String(piece, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf("hdlr"); at >= 0; at = text.indexOf("hdlr", at + 1)) {
          if (at + BOX > text.length()) {
            break;
          }
          String purpose = text.substring(at + 12, at + BOX);
          if (purpose.equals("vide")) {
            return false;
          }
          sound = sound || purpose.equals("soun");
        }
        before = text.substring(Math.max(0, text.length() - BOX + 1));
      }
    }
    return sound;
  }
}
