/** The pages about ideas. */
package org.palabre.budget.web.idea;
