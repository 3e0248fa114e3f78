/** How French and English write what the formats of the Java runtime do not. */
package org.palabre.language;
