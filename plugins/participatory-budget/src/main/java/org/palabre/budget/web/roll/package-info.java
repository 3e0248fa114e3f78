/** The pages of the roll, for tellers. */
package org.palabre.budget.web.roll;
