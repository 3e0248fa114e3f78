/** What a table is, beyond a space. */
package org.palabre.tables.domain;
