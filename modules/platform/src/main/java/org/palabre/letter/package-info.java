/**
 * Letters to the residents of a territory: what was said, decided, promised and answered there in a
 * period, on paper, on a page and by mail. A letter refers to what everybody may read and asks for
 * it again each time it is read; what is no longer everybody's is in it no more.
 */
package org.palabre.letter;
