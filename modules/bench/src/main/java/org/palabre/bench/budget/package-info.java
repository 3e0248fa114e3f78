/**
 * The online vote of a participatory budget: many voters at once, a server killed meanwhile, what
 * the service costs against plain JDBC; and the list of what is voted on.
 */
package org.palabre.bench.budget;
