/** Who may open what, over HTTP, against hand-written tables. */
package org.palabre.acceptance.access;
