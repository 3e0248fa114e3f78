/** The journal, as everybody reads it. */
package org.palabre.web.journal;
