package org.palabre.budget.application.count;

import java.util.UUID;

/**
 * The results of an edition became public; fired in the transaction that publishes them.
 *
 * @param edition its space
 */
public record ResultsPublished(UUID edition) {}
