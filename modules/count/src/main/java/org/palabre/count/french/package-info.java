/**
 * Counting rules of French participatory budgets that share the envelope between large and small
 * projects or between areas. Their numbers come from a rules file, since each edition changes them.
 */
package org.palabre.count.french;
