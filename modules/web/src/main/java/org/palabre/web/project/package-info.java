/** Projects on the screen: the board, the list, tasks, budget, journal, days that move. */
package org.palabre.web.project;
