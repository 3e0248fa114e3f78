/** Tables de quartier: the plugin's manifest and permissions. */
package org.palabre.tables;
