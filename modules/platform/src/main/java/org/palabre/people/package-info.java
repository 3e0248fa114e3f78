/**
 * People, their optional accounts, their roles in the organisation, and the bodies they belong to.
 */
package org.palabre.people;
