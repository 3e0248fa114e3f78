/**
 * Signing in, sessions, mails, and what browsers must be kept from: the attacks, tried from
 * outside.
 */
package org.palabre.acceptance.people;
