/** Voting: showing who one is, what is offered, casting a ballot. */
package org.palabre.budget.application.vote;
