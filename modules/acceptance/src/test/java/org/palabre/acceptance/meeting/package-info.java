/** Meetings, as those who hold them and those who come to them see them. */
package org.palabre.acceptance.meeting;
