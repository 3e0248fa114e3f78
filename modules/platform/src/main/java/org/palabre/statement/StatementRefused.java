package org.palabre.statement;

import java.util.UUID;

/**
 * A statement was kept without being shown. Fired in the transaction that does it.
 *
 * @param space where it was said
 * @param statement which one
 */
public record StatementRefused(UUID space, UUID statement) {}
