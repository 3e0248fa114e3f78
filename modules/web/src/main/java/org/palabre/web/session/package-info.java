/** Who is signed in. */
package org.palabre.web.session;
