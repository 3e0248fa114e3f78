/** What a project costs and who pays for it: exact amounts in euros, line by line. */
package org.palabre.project.budget;
