package org.palabre.budget.domain.count;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The recount file of a part, kept apart so that pages do not read it. */
@Entity(name = "budget_RecountFile")
@Table(name = "budget_recount_file")
public class KeptFile {

  @Id
  @Column(name = "part_id")
  private UUID partId;

  private byte[] content;

  /** For JPA. */
  protected KeptFile() {}

  /** Keeps the file of a part. */
  public KeptFile(UUID partId, RecountFile file) {
    this.partId = partId;
    this.content = file.bytes();
  }

  /** The file. */
  public RecountFile file() {
    return new RecountFile(content);
  }
}
