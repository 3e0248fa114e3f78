package org.palabre.budget.domain.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * That an edition was brought from a file, and what was said where the file left something open.
 * Undoing removes the edition and this with it.
 */
@Entity(name = "budget_Import")
@Table(name = "budget_import")
public class BudgetImport {

  private static final int LONGEST_NAME = 200;

  @Id
  @Column(name = "edition_id")
  private UUID editionId;

  @Enumerated(EnumType.STRING)
  private Format format;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "file_rows")
  private int rows;

  private int ballots;
  private String said;

  @Column(name = "imported_at")
  private Instant importedAt;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** What kind of file it was. */
  public enum Format {
    /** A table of projects. */
    TABLE,
    /** A Pabulib file: rules, projects and ballots. */
    PABULIB
  }

  /** For JPA. */
  protected BudgetImport() {}

  /**
   * An import, now.
   *
   * @param rows the rows of projects in the file
   * @param ballots the ballots in it
   * @param said for each question its answer, or for each key of the file its value
   * @param sentKey made for the form
   */
  public BudgetImport(
      UUID editionId,
      Format format,
      String fileName,
      int rows,
      int ballots,
      Map<String, String> said,
      UUID sentKey) {
    this.editionId = editionId;
    this.format = format;
    this.fileName =
        fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
    this.rows = rows;
    this.ballots = ballots;
    this.said =
        said.entrySet().stream()
            .map(one -> oneLine(one.getKey()) + "\t" + oneLine(one.getValue()))
            .collect(Collectors.joining("\n"));
    this.importedAt = Instant.now();
    this.sentKey = sentKey;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  public UUID getEditionId() {
    return editionId;
  }

  public Format getFormat() {
    return format;
  }

  /** The name of the file, as it was sent. */
  public String getFileName() {
    return fileName;
  }

  /** How many rows of projects the file had. */
  public int getRows() {
    return rows;
  }

  /** How many ballots the file had. */
  public int getBallots() {
    return ballots;
  }

  public Instant getImportedAt() {
    return importedAt;
  }

  /** What was said: each key or question, and its value or answer, in order. */
  public List<Map.Entry<String, String>> said() {
    return said.isEmpty()
        ? List.of()
        : Arrays.stream(said.split("\n"))
            .map(line -> line.split("\t", 2))
            .map(pair -> Map.entry(pair[0], pair[1]))
            .toList();
  }
}
