/**
 * Follows up across departments what was asked: mails with a link to answer by, chasing, passing
 * on, what is late over all spaces, and how long it took.
 */
package org.palabre.followup;
