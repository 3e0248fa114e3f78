/** Letters to the residents: the list, one letter, its paper, asking for them, writing them. */
package org.palabre.web.letter;
