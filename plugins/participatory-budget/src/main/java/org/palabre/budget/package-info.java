/** Budget participatif: an edition, from its rules to the works. */
package org.palabre.budget;
