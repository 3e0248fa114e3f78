/**
 * Tables as they are after years, made for benchmarks and for the gallery of the acceptance tests.
 */
package org.palabre.bench.grown;
