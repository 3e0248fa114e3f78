/**
 * What is done once a day, whatever it is: the platform tells, whoever has something to do listens.
 */
package org.palabre.daily;
