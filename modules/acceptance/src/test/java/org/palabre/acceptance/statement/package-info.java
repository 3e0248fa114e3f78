/** Statements: told, published, refused, imported and exported. */
package org.palabre.acceptance.statement;
