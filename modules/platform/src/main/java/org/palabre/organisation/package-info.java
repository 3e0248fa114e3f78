/**
 * The organisation that runs this server: its name and the words of its front page. One per
 * database.
 */
package org.palabre.organisation;
