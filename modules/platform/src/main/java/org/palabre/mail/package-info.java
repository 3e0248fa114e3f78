/**
 * Mails: written to an outbox in the transaction that wants them sent, and carried to an SMTP
 * server afterwards, also after a crash.
 */
package org.palabre.mail;
