/** Proposing ideas, deciding what is admissible, making projects of them. */
package org.palabre.budget.application.idea;
