/** Texts from outside: written, amended, adopted, read by those who may. */
package org.palabre.acceptance.text;
