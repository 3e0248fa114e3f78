/** The screens of news: what happened, following, and how often one is written to. */
package org.palabre.web.news;
