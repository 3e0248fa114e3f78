/** Statements: what residents said, word for word, with where, when and how it was collected. */
package org.palabre.statement;
