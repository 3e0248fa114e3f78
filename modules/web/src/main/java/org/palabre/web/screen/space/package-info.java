/** Spaces: making one, running it, who is in it, and one's own. One bean a page. */
package org.palabre.web.screen.space;
