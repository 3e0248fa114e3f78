/**
 * Reading and writing elections: Pabulib's {@code .pb} files (Faliszewski and others, IJCAI 2023)
 * and graded ballots in CSV.
 */
package org.palabre.count.pabulib;
