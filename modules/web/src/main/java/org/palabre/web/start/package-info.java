/** What happens once, when the application starts. */
package org.palabre.web.start;
