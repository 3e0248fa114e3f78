/** Opens the winners as projects of the platform, and tells how far they are. */
package org.palabre.budget.application.works;
