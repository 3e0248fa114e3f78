/** Server and plugins put together: what is looked at before the start, and what is deployed. */
package org.palabre.launcher.composition;
