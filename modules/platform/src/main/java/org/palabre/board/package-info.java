/** The projects of a space, or of all that one may read, as a board and as a list. */
package org.palabre.board;
