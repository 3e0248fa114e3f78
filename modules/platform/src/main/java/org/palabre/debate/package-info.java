/** What people say about amendments, and how they vote on them where a text lets them. */
package org.palabre.debate;
