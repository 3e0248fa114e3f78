/** The front page: what became of what was said, and where people meet next. */
package org.palabre.web.home;
