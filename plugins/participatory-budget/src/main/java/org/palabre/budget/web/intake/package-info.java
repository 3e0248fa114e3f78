/**
 * The pages that bring editions from files, say where they come from, and give them out as files.
 */
package org.palabre.budget.web.intake;
