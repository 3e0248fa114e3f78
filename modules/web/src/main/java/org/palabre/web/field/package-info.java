/** Collecting in the field: the page for phones, what it asks of the server, and one's phones. */
package org.palabre.web.field;
