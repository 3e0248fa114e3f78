/** Counts, publishes and corrects; tells what other rules would have given. */
package org.palabre.budget.application.count;
