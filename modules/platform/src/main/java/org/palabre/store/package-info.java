/**
 * How things are kept: identifiers, instants, and the version number that tells reading pages that
 * something changed.
 */
package org.palabre.store;
