/** From a file and a few words to a count: which rule applies, with which settings. */
package org.palabre.count.rulebook;
