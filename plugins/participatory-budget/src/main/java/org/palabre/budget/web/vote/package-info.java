/**
 * The voter's pages: showing who one is, the ballot, reading it again, casting it, checking a
 * receipt.
 */
package org.palabre.budget.web.vote;
