/** The shared calendar on screen, its feeds, meetings that repeat, and calendars brought in. */
package org.palabre.web.agenda;
