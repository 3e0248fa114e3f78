/** Adds up what was said in spaces, what was asked, and how long answers took. */
package org.palabre.figures;
