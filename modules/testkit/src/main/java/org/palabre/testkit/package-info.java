/** What the tests of every module and plugin need. */
package org.palabre.testkit;
