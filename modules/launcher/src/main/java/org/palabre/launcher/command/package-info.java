/** The commands, one class each. */
package org.palabre.launcher.command;
