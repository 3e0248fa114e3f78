/**
 * What every page needs: where it is, in which language, and how dates and numbers are said there.
 */
package org.palabre.web.page;
