/** Voting on paper: where, what was in the ballots, and how two entries of them become one. */
package org.palabre.budget.domain.paper;
