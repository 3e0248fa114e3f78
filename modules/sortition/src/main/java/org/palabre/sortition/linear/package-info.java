/** Linear and integer programs over panels: fast in floating point, then proved exactly. */
package org.palabre.sortition.linear;
