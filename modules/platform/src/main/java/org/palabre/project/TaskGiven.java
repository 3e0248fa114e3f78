package org.palabre.project;

import java.util.UUID;

/**
 * Somebody was given something to do: fired in the transaction that does it.
 *
 * @param space where
 * @param project in which project
 * @param task what
 * @param person to whom
 */
public record TaskGiven(UUID space, UUID project, UUID task, UUID person) {}
