/** The administration's pages of equipment: the layers, and importing one. */
package org.palabre.web.screen.equipment;
