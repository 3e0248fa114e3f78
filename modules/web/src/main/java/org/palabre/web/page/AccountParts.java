package org.palabre.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.MalformedURLException;
import java.util.List;
import org.palabre.plugin.PluginRegistry;
import org.palabre.spi.PluginManifest;

/**
 * What the active plugins show on everybody's own account: the view {@code account} of each that
 * has one ({@code META-INF/resources/WEB-INF/<plugin id>/account.xhtml}), about whoever is signed
 * in. It may hold forms.
 */
@Named
@ApplicationScoped
public class AccountParts {

  private final PluginRegistry plugins;

  /** For the container's proxy. */
  protected AccountParts() {
    this(null);
  }

  @Inject
  AccountParts(PluginRegistry plugins) {
    this.plugins = plugins;
  }

  /** The views to include. */
  public List<String> getViews() {
    return plugins.active().stream()
        .map(PluginManifest::id)
        .map("/WEB-INF/%s/account.xhtml"::formatted)
        .filter(AccountParts::isThere)
        .toList();
  }

  private static boolean isThere(String view) {
    try {
      return FacesContext.getCurrentInstance().getExternalContext().getResource(view) != null;
    } catch (MalformedURLException e) {
      throw new IllegalStateException("%s is no address.".formatted(view), e);
    }
  }
}
