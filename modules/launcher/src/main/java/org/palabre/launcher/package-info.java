/** The command line of Palabre: one class per command, none of which knows an application class. */
package org.palabre.launcher;
