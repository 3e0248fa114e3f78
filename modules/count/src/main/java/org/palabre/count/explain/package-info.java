/**
 * Why each project won or lost, and what it would have taken: said plainly, proven by recounting.
 */
package org.palabre.count.explain;
