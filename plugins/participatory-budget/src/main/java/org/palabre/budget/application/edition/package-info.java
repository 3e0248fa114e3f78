/** Opens editions, reads their rules, knows their phase. */
package org.palabre.budget.application.edition;
