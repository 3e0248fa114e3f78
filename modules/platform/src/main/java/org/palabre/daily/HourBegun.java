package org.palabre.daily;

import java.time.Instant;

/**
 * An hour has begun; fired in a transaction of its own, at each start of a server and once an hour
 * after that, on every node. Whoever observes it does the same however often it is told.
 *
 * @param hour the full hour
 */
public record HourBegun(Instant hour) {}
