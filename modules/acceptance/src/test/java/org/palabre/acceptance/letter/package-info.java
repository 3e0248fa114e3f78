/** Letters to the residents from outside: writing, reading, asking for them. */
package org.palabre.acceptance.letter;
