/** How fast the count is and how it grows: see {@code modules/bench/README.md}. */
package org.palabre.bench.count;
