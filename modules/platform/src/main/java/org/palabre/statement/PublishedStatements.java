package org.palabre.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was said across several spaces, for front pages. The caller names the spaces, which are
 * those its reader may read.
 */
@ApplicationScoped
public class PublishedStatements {

  private final StatementRepository repository;
  private final StatementFigures figures;

  /** For the container's proxy. */
  protected PublishedStatements() {
    this(null, null);
  }

  @Inject
  PublishedStatements(StatementRepository repository, StatementFigures figures) {
    this.repository = repository;
    this.figures = figures;
  }

  /** How many statements each of these spaces has published. */
  public Map<UUID, Long> counts(Collection<UUID> spaces) {
    return figures.published(spaces);
  }

  /**
   * The last statements published in these spaces, latest first, {@code limit} at most: read space
   * by space along the index, since one query over several spaces would sort all they hold.
   */
  public List<Statement> latest(Collection<UUID> spaces, int limit) {
    return spaces.stream()
        .flatMap(space -> repository.published(space, Optional.empty(), limit).stream())
        .sorted(Comparator.comparing(Statement::getId).reversed())
        .limit(limit)
        .toList();
  }
}
