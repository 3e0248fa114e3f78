/**
 * The ballot box: how a ballot is sealed, who can open it, and what is in it. Nothing here knows a
 * voter.
 */
package org.palabre.budget.domain.box;
