package org.palabre.space;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.palabre.mail.Mail;
import org.palabre.mail.SiteAddress;
import org.palabre.organisation.Organisations;
import org.palabre.plugin.PluginRegistry;

/** Writes the mails about who runs a space. */
@ApplicationScoped
class SpaceMails {

  private final SiteAddress site;
  private final Organisations organisations;
  private final PluginRegistry plugins;

  /** For the container's proxy. */
  protected SpaceMails() {
    this(null, null, null);
  }

  @Inject
  SpaceMails(SiteAddress site, Organisations organisations, PluginRegistry plugins) {
    this.site = site;
    this.organisations = organisations;
    this.plugins = plugins;
  }

  /** Tells somebody that they run a space now. */
  Mail named(String email, Space space, String language) {
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.space.mails", Locale.forLanguageTag(language));
    String address =
        "%s/%s/%s"
            .formatted(
                language.equals("en") ? "/en" : "",
                plugins.ownerOfKind(space.getKind()).orElseThrow().id(),
                space.getSlug());
    Object[] said = {space.getName(), site.link(address), organisations.get().getName()};
    return new Mail(
        email,
        fill(words.getString("named.subject"), said),
        fill(words.getString("named.body"), said));
  }

  private static String fill(String pattern, Object... values) {
    return new MessageFormat(pattern, Locale.ROOT).format(values);
  }
}
