/** What is to be prepared for a meeting: who does what, until when. */
package org.palabre.logistics;
