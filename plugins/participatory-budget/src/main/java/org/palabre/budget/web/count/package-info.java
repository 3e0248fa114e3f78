/** Results, counting, corrections and replays, as pages and files. */
package org.palabre.budget.web.count;
