/** The platform's own screens, one bean a page. */
package org.palabre.web.screen;
