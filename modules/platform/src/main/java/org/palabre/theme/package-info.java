/** Themes: what several statements of a space have in common. */
package org.palabre.theme;
