/** Territories: a tree of areas, each with its contour. */
package org.palabre.territory;
