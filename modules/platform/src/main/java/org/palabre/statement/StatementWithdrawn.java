package org.palabre.statement;

import java.util.UUID;

/**
 * A statement was taken back by whoever said it: its words are gone. Fired in the transaction that
 * does it.
 *
 * @param space where it was said
 * @param statement which one
 */
public record StatementWithdrawn(UUID space, UUID statement) {}
