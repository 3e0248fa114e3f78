/** The participatory budget, from outside. */
package org.palabre.acceptance.budget;
