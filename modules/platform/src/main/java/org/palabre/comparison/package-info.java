/** Texts of several hands: brought together by sentences, compared word by word. */
package org.palabre.comparison;
