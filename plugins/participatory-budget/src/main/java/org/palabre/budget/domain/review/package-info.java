/** How a project is studied: what departments say of it, and what they work out with authors. */
package org.palabre.budget.domain.review;
