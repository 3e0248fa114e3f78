/** The database: the embedded MariaDB or another one, and its migrations. */
package org.palabre.launcher.database;
