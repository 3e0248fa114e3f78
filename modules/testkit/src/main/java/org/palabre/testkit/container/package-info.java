/** How tests run inside the application server: one database and one deployment for all of them. */
package org.palabre.testkit.container;
