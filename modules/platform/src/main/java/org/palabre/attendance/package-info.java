/** Who comes to a meeting: registering, inviting, reminding, and who was there. */
package org.palabre.attendance;
