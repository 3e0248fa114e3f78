/** The draw, measured: the sample pools, and made-up pools that grow. */
package org.palabre.bench.sortition;
