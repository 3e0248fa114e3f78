/** The draw: from a pool of volunteers and quotas to a panel nobody can dispute. */
package org.palabre.sortition;
