/** The plugin's entities in the database of the platform. */
package org.palabre.budget.persistence;
