/** What can be done with tables. */
package org.palabre.tables.application;
