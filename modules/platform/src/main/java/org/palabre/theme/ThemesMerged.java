package org.palabre.theme;

import java.util.UUID;

/**
 * A theme became part of another: fired in the transaction that does it, so that whoever refers to
 * the first can refer to the second.
 *
 * @param space where
 * @param from the theme that is no more
 * @param into the theme that goes on
 */
public record ThemesMerged(UUID space, UUID from, UUID into) {}
