/** Maps: what every map needs, picking a position on one, equipment over REST. */
package org.palabre.web.map;
