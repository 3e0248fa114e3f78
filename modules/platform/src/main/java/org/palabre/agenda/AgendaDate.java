package org.palabre.agenda;

import org.palabre.space.Space;
import org.palabre.spi.CalendarDate;

/**
 * A date of the shared calendar with where it is from.
 *
 * @param date the date
 * @param space its space
 * @param kind its kind
 * @param address its page, without language
 */
public record AgendaDate(CalendarDate date, Space space, AgendaKind kind, String address) {}
