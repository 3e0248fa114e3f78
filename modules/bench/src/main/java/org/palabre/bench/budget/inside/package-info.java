/**
 * A plugin of the bench alone: it casts ballots inside the server, through the service and by plain
 * JDBC. {@code CastRatio} puts it into the data folder of its own demonstration; nothing ships it.
 */
package org.palabre.bench.budget.inside;
