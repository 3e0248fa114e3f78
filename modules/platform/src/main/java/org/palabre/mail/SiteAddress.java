package org.palabre.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address under which people reach this server, from {@code palabre.address}. Links in mails
 * are made of it, never of what a request says.
 */
@ApplicationScoped
public class SiteAddress {

  private final URI address;

  /** For the container's proxy. */
  protected SiteAddress() {
    this("http://127.0.0.1:8080");
  }

  /**
   * Takes the address.
   *
   * @param address scheme, host and port, {@code https://palabre.example.org}
   * @throws IllegalArgumentException if it is anything else
   */
  @Inject
  public SiteAddress(
      @ConfigProperty(name = "palabre.address", defaultValue = "http://127.0.0.1:8080")
          String address) {
    this.address = URI.create(address.replaceAll("/+$", ""));
    if (this.address.getHost() == null || this.address.getScheme() == null) {
      throw new IllegalArgumentException(
          "palabre.address is \"%s\"; write it like https://palabre.example.org."
              .formatted(address));
    }
  }

  /**
   * A whole link.
   *
   * @param page an address on this server, starting with a slash
   */
  public String link(String page) {
    return address + page;
  }

  /** Scheme, host and port, as a browser writes them in {@code Origin}. */
  public String origin() {
    return address.getScheme() + "://" + address.getAuthority();
  }

  /** Whether people reach it over https. */
  public boolean isHttps() {
    return address.getScheme().equals("https");
  }
}
