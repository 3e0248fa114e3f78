package org.palabre.people;

import org.palabre.people.AccountLinks.Purpose;

/**
 * Somebody typed an e-mail address and asked for a link.
 *
 * @param email the address as typed; perhaps nobody's
 * @param purpose what the link is for
 * @param language the tag of the language they read, {@code fr} or {@code en}
 */
record LinkAsked(EmailAddress email, Purpose purpose, String language) {}
