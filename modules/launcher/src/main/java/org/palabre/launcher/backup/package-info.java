/** One file that holds a whole server: its database, its files, its version. */
package org.palabre.launcher.backup;
