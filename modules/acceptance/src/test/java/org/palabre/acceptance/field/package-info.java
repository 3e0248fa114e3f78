/** Collecting in the field, tried with the network cut, the browser killed, the session gone. */
package org.palabre.acceptance.field;
