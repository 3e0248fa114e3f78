/**
 * Territories: a tree of areas, each with its contour, kept by hand or imported from GeoJSON (RFC
 * 7946).
 */
package org.palabre.territory;
