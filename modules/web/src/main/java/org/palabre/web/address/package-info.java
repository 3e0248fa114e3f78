/**
 * From an address to a page: language, space, switches and permission are resolved here and nowhere
 * else.
 */
package org.palabre.web.address;
