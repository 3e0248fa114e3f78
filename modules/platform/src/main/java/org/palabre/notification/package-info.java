/** News of threads: who follows what, what happened, and how each is told. */
package org.palabre.notification;
