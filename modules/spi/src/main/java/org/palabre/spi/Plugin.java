package org.palabre.spi;

/**
 * A kind of participation that Palabre hosts: one CDI bean per jar.
 *
 * <p>Life: the bean is built once when the application starts; {@link #manifest()} is then called
 * once and its answer kept until the application stops. The jar's {@code META-INF/MANIFEST.MF}
 * names the plugin's id, its version, the host versions it works with and the plugins it requires;
 * the manifest adds what only code can say.
 */
public interface Plugin {

  /**
   * Says what this plugin brings. Pure: it injects nothing, reads nothing, and answers the same
   * every time.
   *
   * @return the table of contents of the plugin
   */
  PluginManifest manifest();
}
