package org.palabre.project;

import java.util.UUID;

/**
 * A project is read by other people than before: fired in the transaction that does it, so that
 * what hangs on it is not read by more.
 *
 * @param space where
 * @param project which
 */
public record ProjectShownTo(UUID space, UUID project) {}
