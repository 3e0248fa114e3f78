/** What pages may load, and from whom. */
package org.palabre.web.policy;
