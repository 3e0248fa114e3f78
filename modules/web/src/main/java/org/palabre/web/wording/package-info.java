/** How dates, amounts and numbers are said in the language of a page. */
package org.palabre.web.wording;
