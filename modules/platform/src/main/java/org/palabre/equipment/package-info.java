/**
 * Equipment: schools, parks, social centres, from a city's open files, with whose they are and what
 * may be done with them.
 */
package org.palabre.equipment;
