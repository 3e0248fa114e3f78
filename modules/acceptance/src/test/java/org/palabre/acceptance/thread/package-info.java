/** The thread of speech from outside: pages, forms, and what nobody else may do with them. */
package org.palabre.acceptance.thread;
