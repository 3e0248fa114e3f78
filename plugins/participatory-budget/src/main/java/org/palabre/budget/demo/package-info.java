/** The editions of the demonstration: Avignon's of 2018, and one in which people vote now. */
package org.palabre.budget.demo;
