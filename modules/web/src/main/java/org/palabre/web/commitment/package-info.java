/** The screens of commitments: asking, answering, disclosing, and the desk of those asked. */
package org.palabre.web.commitment;
