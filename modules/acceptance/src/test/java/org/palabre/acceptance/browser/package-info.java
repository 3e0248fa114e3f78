/**
 * The product in a real browser: every declared page, empty, full and after an error, on a phone
 * and on a wide screen, with nothing for axe to find and nothing for the browser to complain of.
 */
package org.palabre.acceptance.browser;
