/** The data folder of one server: what lies where, who holds it, its settings. */
package org.palabre.launcher.data;
