/** Screens of drafting groups and drafting sessions. */
package org.palabre.web.drafting;
