/**
 * Files that people send: told by what they hold, not by what they are called; what could harm
 * whoever opens it is refused.
 */
package org.palabre.file;
