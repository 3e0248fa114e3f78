/** The thread of speech as it is read: from what was said to what became of it, both ways. */
package org.palabre.thread;
