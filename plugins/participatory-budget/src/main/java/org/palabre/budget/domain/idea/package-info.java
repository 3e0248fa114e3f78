/** What residents propose: words that are statements of the platform, and what became of them. */
package org.palabre.budget.domain.idea;
