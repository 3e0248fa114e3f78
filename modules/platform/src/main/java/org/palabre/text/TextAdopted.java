package org.palabre.text;

import java.util.UUID;

/**
 * A text was adopted: fired in the transaction that does it.
 *
 * @param text the text
 * @param space where
 * @param number the adoption's number, from 1
 */
public record TextAdopted(UUID text, UUID space, int number) {}
