/** The pages and printed sheets of voting on paper. */
package org.palabre.budget.web.paper;
