/**
 * Brings editions that were run elsewhere, says where they come from, and takes them away again.
 */
package org.palabre.budget.application.intake;
