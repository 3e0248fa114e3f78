/** The pages on which everybody follows what won until it is there. */
package org.palabre.budget.web.works;
