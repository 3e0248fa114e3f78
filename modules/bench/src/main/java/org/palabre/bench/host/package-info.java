/**
 * Start, memory and reading pages of a server, against a bare Payara Micro measured in the same
 * run.
 */
package org.palabre.bench.host;
