/** Payara Micro as a process of this server, and what makes it start, serve and stop. */
package org.palabre.launcher.server;
