/**
 * The plugin contract: what a plugin declares ({@link org.palabre.spi.PluginManifest}) and the few
 * small interfaces it may implement. Interfaces and records only, no entity, no dependency.
 */
package org.palabre.spi;
