/**
 * What was said, as a map and the list that says the same: layers, themes, periods; points gathered
 * where there are many; a still drawing for paper.
 */
package org.palabre.map;
