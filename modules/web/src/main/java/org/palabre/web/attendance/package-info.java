/** Registering for meetings, inviting, preparing them, noting who came, and leading them. */
package org.palabre.web.attendance;
