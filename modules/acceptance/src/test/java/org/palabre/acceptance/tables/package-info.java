/** The plugin of neighbourhood tables. */
package org.palabre.acceptance.tables;
