/** Plugins at fault: each is set aside with a plain sentence, and everything else serves. */
package org.palabre.acceptance.plugin;
