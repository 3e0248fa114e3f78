package org.palabre.budget.domain.box;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.palabre.budget.domain.ballot.BallotSheet;

/** The hashes that the journal keeps of what is voted on and of what is in the box. */
public final class Digests {

  private Digests() {}

  /** The SHA-256 of a text in UTF-8, in hexadecimal digits. */
  public static String ofText(String text) {
    return HexFormat.of()
        .formatHex(BallotKey.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The SHA-256 of what is voted on: a line for each project of each part in order, its part,
   * number, cost and title between tabs.
   */
  public static String ofSheet(BallotSheet sheet) {
    StringBuilder lines = new StringBuilder();
    for (BallotSheet.Part part : sheet.parts()) {
      for (BallotSheet.Option option : part.options()) {
        lines
            .append(part.key())
            .append('\t')
            .append(option.number())
            .append('\t')
            .append(option.cost().toPlainString())
            .append('\t')
            .append(option.title())
            .append('\n');
      }
    }
    return ofText(lines.toString());
  }

  /** The SHA-256 of all that lies in the box, whatever the order it is read in. */
  public static String ofBox(List<SealedBallot> box) {
    MessageDigest all = BallotKey.sha256();
    box.stream().map(Digests::line).sorted().forEach(line -> all.update(ascii(line)));
    return HexFormat.of().formatHex(all.digest());
  }

  /** The SHA-256 of one ballot's id, sealed bytes and receipt. */
  private static String line(SealedBallot ballot) {
    MessageDigest one = BallotKey.sha256();
    one.update(BallotKey.bytesOf(ballot.id()));
    one.update(ballot.sealed());
    return HexFormat.of().formatHex(one.digest(ballot.receipt()));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
