/** Meetings of a space: when, where, about what. */
package org.palabre.meeting;
