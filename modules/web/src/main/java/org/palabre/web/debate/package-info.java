/** Screens of the discussion of amendments, and of the votes on them. */
package org.palabre.web.debate;
