package org.palabre.project.journal;

import java.util.UUID;

/**
 * Something was told of a project to whoever reads it: fired in the transaction that does it.
 *
 * @param space where
 * @param project of which project
 * @param entry what
 */
public record JournalTold(UUID space, UUID project, UUID entry) {}
