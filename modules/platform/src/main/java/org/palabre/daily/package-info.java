/**
 * What is done once a day or once an hour, whatever it is: the platform tells, whoever has
 * something to do listens.
 */
package org.palabre.daily;
