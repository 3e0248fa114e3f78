/** The pages about projects and their study. */
package org.palabre.budget.web.review;
