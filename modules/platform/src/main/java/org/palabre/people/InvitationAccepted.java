package org.palabre.people;

import java.util.UUID;

/**
 * Somebody opened their account by the link of an invitation, which proves that mails to its
 * address reach them. Fired inside the transaction, for whoever keeps a place for that address.
 *
 * @param person who they are now
 * @param email the address the invitation was sent to
 */
public record InvitationAccepted(UUID person, EmailAddress email) {}
