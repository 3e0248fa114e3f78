/** Studying projects until they are accepted, refused or withdrawn. */
package org.palabre.budget.application.review;
