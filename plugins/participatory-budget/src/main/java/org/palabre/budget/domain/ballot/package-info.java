/** What a ballot offers, what a voter chose, and whether both fit the rules. */
package org.palabre.budget.domain.ballot;
