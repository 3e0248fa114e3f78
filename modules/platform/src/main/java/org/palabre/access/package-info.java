/**
 * Who may do what: the actor of the running request, the policies that answer, and refusal by
 * default.
 */
package org.palabre.access;
