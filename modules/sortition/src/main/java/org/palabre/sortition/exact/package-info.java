/** Exact arithmetic: fractions, and linear systems solved without rounding. */
package org.palabre.sortition.exact;
