/**
 * Texts written by several colleges: the group that drafts, and the sessions it meets in, each with
 * what it changed.
 */
package org.palabre.drafting;
