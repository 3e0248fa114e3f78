/** How tables are kept in the database. */
package org.palabre.tables.persistence;
