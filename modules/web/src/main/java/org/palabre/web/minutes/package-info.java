/** Pages of minutes: written, read, amended, compared, on paper. */
package org.palabre.web.minutes;
