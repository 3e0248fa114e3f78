/** Maps: the diagnosis, picking a position, base maps, equipment. */
package org.palabre.acceptance.map;
