/** The pages about editions themselves. */
package org.palabre.budget.web.edition;
