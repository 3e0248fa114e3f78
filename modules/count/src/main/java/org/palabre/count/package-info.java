/** Ballots in, winners out: the model every counting rule shares, and the rules' common words. */
package org.palabre.count;
