/** Documents from outside: what is sent, what comes back and how, who has it. */
package org.palabre.acceptance.document;
