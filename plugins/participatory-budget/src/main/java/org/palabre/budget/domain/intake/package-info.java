/**
 * Editions that were run elsewhere, as files tell of them: what is certain becomes an edition, what
 * is not becomes a question.
 */
package org.palabre.budget.domain.intake;
