/**
 * Texts of a space, article by article: written by those who lead it, amended by whoever reads
 * them, adopted version by version; and the values that adopted articles fix.
 */
package org.palabre.text;
