/** The administration of territories, one bean a page. */
package org.palabre.web.screen.territory;
