/** The screens of tables. */
package org.palabre.tables.web;
