/** The ballot box: sharing its key, opening and closing the vote, opening the box. */
package org.palabre.budget.application.box;
