package org.palabre.budget.application.count;

import java.util.UUID;

/**
 * Published results were corrected; fired in the transaction that confirms it.
 *
 * @param edition its space
 * @param correction what was confirmed
 */
public record ResultCorrected(UUID edition, UUID correction) {}
