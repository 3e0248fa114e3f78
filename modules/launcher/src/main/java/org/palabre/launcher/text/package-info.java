/** What the command says: sentences in French and English, faults, progress. */
package org.palabre.launcher.text;
