/**
 * The online vote of a participatory budget: many voters at once, and a server killed meanwhile.
 */
package org.palabre.bench.budget;
