/** From winners to works: which project of the platform each winner became. */
package org.palabre.budget.domain.works;
