/**
 * Shows figures: periods to choose from, bars and columns drawn by the server, each a table and a
 * file.
 */
package org.palabre.web.figures;
