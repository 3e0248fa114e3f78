package org.palabre.statement;

import java.util.UUID;

/**
 * A statement was shown to whoever reads its space. Fired in the transaction that does it.
 *
 * @param space where it was said
 * @param statement which one
 */
public record StatementPublished(UUID space, UUID statement) {}
