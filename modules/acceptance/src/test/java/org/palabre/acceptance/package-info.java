/** The whole product, started once as a person would start it, and tried from outside. */
package org.palabre.acceptance;
