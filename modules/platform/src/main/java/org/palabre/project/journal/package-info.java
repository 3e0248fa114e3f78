/** What is told of a project while it is being done: words and photos, day by day. */
package org.palabre.project.journal;
