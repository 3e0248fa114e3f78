package org.palabre.daily;

import java.time.LocalDate;

/**
 * A day has begun; fired in a transaction of its own, at each start of a server and once a day
 * after that, on every node. Whoever observes it does the same however often it is told.
 *
 * @param today the organisation's day
 */
public record DayBegun(LocalDate today) {}
