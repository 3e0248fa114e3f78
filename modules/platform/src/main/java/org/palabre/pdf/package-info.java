/** Paper: HTML in, accessible PDF out, with nothing fetched from anywhere. */
package org.palabre.pdf;
