/** The screens of follow-up: the page behind a link, the officers' list, the figures. */
package org.palabre.web.followup;
