package org.palabre.attendance;

import java.time.Instant;

/**
 * It is time to forget what meetings that are over need no longer.
 *
 * @param now the time it is
 */
public record MeetingsForgotten(Instant now) {}
