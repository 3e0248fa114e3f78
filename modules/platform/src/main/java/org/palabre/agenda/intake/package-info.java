/**
 * Dates brought in from elsewhere: calendars and tables. What is certain is taken, the rest is
 * asked.
 */
package org.palabre.agenda.intake;
