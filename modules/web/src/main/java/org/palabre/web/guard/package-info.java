/**
 * What stands before every page: requests from elsewhere refused, headers that keep browsers safe,
 * errors told in plain words.
 */
package org.palabre.web.guard;
