package org.palabre.debate;

import java.util.UUID;

/**
 * Somebody said something about an amendment: fired in the transaction that keeps it.
 *
 * @param amendment the amendment
 * @param space where
 */
public record AmendmentDiscussed(UUID amendment, UUID space) {}
