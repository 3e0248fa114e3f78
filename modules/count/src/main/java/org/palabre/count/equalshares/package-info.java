/**
 * The Method of Equal Shares (Peters and Skowron 2020; Peters, Pierczyński and Skowron 2021) and
 * its completions.
 */
package org.palabre.count.equalshares;
