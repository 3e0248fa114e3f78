/** The screens of statements: list, one statement, telling, publishing, import, export. */
package org.palabre.web.statement;
