/** Documents on the screen: the list, one document, what a space made; and the files themselves. */
package org.palabre.web.document;
