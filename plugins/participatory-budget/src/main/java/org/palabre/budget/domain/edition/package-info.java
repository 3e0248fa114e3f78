/** What an edition is, what its rules fix, and in which phase it is. */
package org.palabre.budget.domain.edition;
