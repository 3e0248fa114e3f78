/** Collecting in the field: phones that keep statements until the network is back. */
package org.palabre.field;
