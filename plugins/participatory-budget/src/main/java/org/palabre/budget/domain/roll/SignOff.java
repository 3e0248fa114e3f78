package org.palabre.budget.domain.roll;

import java.time.LocalDate;

/**
 * That somebody has voted.
 *
 * @param on the day; nobody keeps the time
 * @param channel on a screen or on paper
 * @param place the polling place; empty on a screen
 */
public record SignOff(LocalDate on, Channel channel, String place) {}
