/** Territories: the tree and its import. */
package org.palabre.acceptance.territory;
