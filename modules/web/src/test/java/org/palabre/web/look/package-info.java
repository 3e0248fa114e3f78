/** What can be known of the look without a browser. */
package org.palabre.web.look;
