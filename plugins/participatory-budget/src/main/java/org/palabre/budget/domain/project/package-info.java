/**
 * What is proposed to the vote: made of ideas, studied, costed, accepted or refused with a reason.
 */
package org.palabre.budget.domain.project;
