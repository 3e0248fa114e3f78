/** Commitments: what is asked of somebody, promised, kept or refused, and the dated answers. */
package org.palabre.commitment;
