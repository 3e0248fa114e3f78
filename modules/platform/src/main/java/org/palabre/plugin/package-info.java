/** Which plugins are here, which are on, and why one is set aside. */
package org.palabre.plugin;
