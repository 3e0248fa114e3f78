/** Greedy counting: the best ranked first, as long as it fits. */
package org.palabre.count.greedy;
