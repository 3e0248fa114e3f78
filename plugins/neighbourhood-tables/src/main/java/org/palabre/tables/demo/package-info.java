/** The sample tables of a demonstration. */
package org.palabre.tables.demo;
