/** The meetings of a space: its agenda, one meeting, planning it. */
package org.palabre.web.meeting;
