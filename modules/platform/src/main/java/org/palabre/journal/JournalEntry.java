package org.palabre.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One act in the journal. Its hash is the SHA-256 of these lines in UTF-8, with a line feed between
 * them: {@code palabre-journal-1}, number, time in UTC with six decimals, kind, space or {@code -},
 * subject, previous hash in hexadecimal, facts as they are stored.
 *
 * @param number 1 for the first, without gaps
 * @param writtenAt by the database's clock
 * @param kind what was done: {@code text.adopted}; a plugin's begin with its id
 * @param space where; empty for the whole organisation
 * @param subject what it is about
 * @param facts what was done exactly, as a JSON object of texts; never a person, never a ballot
 * @param previous the hash of the entry before, 64 hexadecimal digits; zeros for the first
 * @param hash this entry's, 64 hexadecimal digits
 */
public record JournalEntry(
    long number,
    Instant writtenAt,
    String kind,
    Optional<UUID> space,
    UUID subject,
    String facts,
    String previous,
    String hash) {

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** The entry after another one. */
  static JournalEntry after(
      long lastNumber,
      String lastHash,
      Instant at,
      String kind,
      Optional<UUID> space,
      UUID subject,
      String facts) {
    long number = lastNumber + 1;
    String hash =
        sha256(
            String.join(
                "\n",
                List.of(
                    "palabre-journal-1",
                    Long.toString(number),
                    MICROSECONDS.format(at),
                    kind,
                    space.map(UUID::toString).orElse("-"),
                    subject.toString(),
                    lastHash,
                    facts)));
    return new JournalEntry(number, at, kind, space, subject, facts, lastHash, hash);
  }

  /** The facts by name, in alphabetical order. */
  public Map<String, String> factsByName() {
    return Facts.read(facts);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
