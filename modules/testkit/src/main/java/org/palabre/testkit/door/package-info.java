/** What a deployment under test holds beyond the product, so that tests get in. */
package org.palabre.testkit.door;
