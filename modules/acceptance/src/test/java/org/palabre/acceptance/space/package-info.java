/** Spaces: made, run, left, and hidden from whom they do not concern. */
package org.palabre.acceptance.space;
