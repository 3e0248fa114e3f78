/** Meetings that come again: the rule, its days, and the meetings made of them ahead of time. */
package org.palabre.agenda.repeat;
