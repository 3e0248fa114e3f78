/** Majority judgment (Balinski and Laraki, 2011): every project graded, the best median wins. */
package org.palabre.count.judgment;
