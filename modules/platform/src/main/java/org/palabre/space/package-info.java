/**
 * Spaces: where people act together, with a kind, a territory, members, tools, a visibility and a
 * life.
 */
package org.palabre.space;
