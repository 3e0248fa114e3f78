/** Gives back to residents, for a period, what they said and what came of it. */
package org.palabre.report;
