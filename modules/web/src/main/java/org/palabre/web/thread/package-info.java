/** The screens of the thread: the list, one thread, grouping, themes, projects, what changed. */
package org.palabre.web.thread;
