/** Projects: what people decided to do about themes, and what it changed. */
package org.palabre.project;
