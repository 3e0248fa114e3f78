/** What people type: made fit to keep, or refused with a sentence beside the field. */
package org.palabre.input;
