/**
 * The shared calendar: dates of all spaces a reader may read, meetings that repeat, calendars of
 * other programs read and written.
 */
package org.palabre.agenda;
