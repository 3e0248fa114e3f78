/** Voting on paper: polling places, their sheets and registers, ballots entered by two people. */
package org.palabre.budget.application.paper;
