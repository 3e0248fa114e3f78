package org.palabre.budget.domain.box;

import java.util.UUID;

/**
 * A ballot as it lies in the box. Its id is random; it knows neither voter nor time nor place.
 *
 * @param id random (UUID of version 4)
 * @param sealed the sealed bytes, as long as any other of its edition
 * @param receipt the hash of its receipt
 */
public record SealedBallot(UUID id, byte[] sealed, byte[] receipt) {}
