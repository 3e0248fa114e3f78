/**
 * Minutes of meetings: written along the agenda by several people at once, sent, amended, approved,
 * published; and what was made of their words.
 */
package org.palabre.minutes;
