/** Pages of texts: read, written, amended, adopted, compared, on paper. */
package org.palabre.web.text;
