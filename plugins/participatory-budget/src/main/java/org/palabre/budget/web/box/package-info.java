/** The pages of the ballot box, for officers and scrutineers. */
package org.palabre.budget.web.box;
