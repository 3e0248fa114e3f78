package org.palabre.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The chain is what docs/journal.md says, so that others can check it with tools of their own. */
class JournalEntryTest {

  private static final UUID SUBJECT = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final String LAST = "ab".repeat(32);

  /** The expected hash was worked out with sha256sum. */
  @Test
  void hashesTheLinesThatAreWrittenDown() {
    String facts = Facts.write(Map.of("title", "Règlement « 2026 »"));

    JournalEntry entry =
        JournalEntry.after(
            7,
            LAST,
            Instant.parse("2026-11-30T14:05:00.000120Z"),
            "text.adopted",
            Optional.empty(),
            SUBJECT,
            facts);

    assertThat(entry.number()).isEqualTo(8);
    assertThat(entry.previous()).isEqualTo(LAST);
    assertThat(entry.hash())
        .isEqualTo("d57fb7b9edd0905d29b750c444fe4def6b452592d6ad02fd9652ac7453b597a9");
  }

  @Test
  void writesFactsOnOneLineInOneOrder() {
    String facts = Facts.write(Map.of("b", "two\nlines \"said\"", "a", "#{7*7} €"));

    assertThat(facts).isEqualTo("{\"a\":\"#{7*7} €\",\"b\":\"two\\nlines \\\"said\\\"\"}");
    assertThat(Facts.read(facts)).containsEntry("b", "two\nlines \"said\"").hasSize(2);
  }
}
