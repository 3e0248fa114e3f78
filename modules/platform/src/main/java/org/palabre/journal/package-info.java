/**
 * The journal: what was opened, closed, counted, adopted or corrected, in a chain of hashes that
 * whoever holds a copy of its last one can check.
 */
package org.palabre.journal;
