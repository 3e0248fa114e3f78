/** Forms: refusals shown beside the fields they concern. */
package org.palabre.web.form;
