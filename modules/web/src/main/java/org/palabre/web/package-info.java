/** The screens of Palabre: one way from an address to a page, in French and in English. */
package org.palabre.web;
