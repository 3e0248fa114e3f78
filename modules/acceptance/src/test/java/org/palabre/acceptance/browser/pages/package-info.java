/** Pages as a visitor uses them: what one can do there, what one reads there. */
package org.palabre.acceptance.browser.pages;
