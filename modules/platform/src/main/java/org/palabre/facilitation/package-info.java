/**
 * Holding a meeting: where it is in its running order, who has spoken, shows of hands, what is
 * said.
 */
package org.palabre.facilitation;
