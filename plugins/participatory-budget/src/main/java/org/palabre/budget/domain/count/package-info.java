/** From ballots to winners: each part is an election of its own, counted by the rules adopted. */
package org.palabre.budget.domain.count;
