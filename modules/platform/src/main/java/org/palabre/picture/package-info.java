/**
 * Pictures as they come, made fit to keep: of a known kind, of a bearable size, without a trace of
 * where.
 */
package org.palabre.picture;
