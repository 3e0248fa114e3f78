package org.palabre.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How to reach the mail server: {@code palabre.smtp.host}, {@code .port}, {@code .user}, {@code
 * .password}, {@code .from} and {@code .tls} ({@code starttls}, {@code tls} or {@code none}).
 */
@ApplicationScoped
class SmtpSettings {

  /** How the connection is protected. */
  enum Tls {
    /** Plain first, then protected; a server that does not offer it is refused. */
    STARTTLS,
    /** Protected from the start. */
    TLS,
    /** Not at all: for a mail server on the same machine. */
    NONE;

    /**
     * Reads the setting.
     *
     * @throws IllegalStateException if it is none of the three
     */
    static Tls of(String setting) {
      for (Tls tls : values()) {
        if (tls.name().equalsIgnoreCase(setting.strip())) {
          return tls;
        }
      }
      throw new IllegalStateException(
          "palabre.smtp.tls is \"%s\"; write starttls, tls or none.".formatted(setting));
    }
  }

  @Inject
  @ConfigProperty(name = "palabre.smtp.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "palabre.smtp.port", defaultValue = "587")
  private int port;

  @Inject
  @ConfigProperty(name = "palabre.smtp.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "palabre.smtp.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "palabre.smtp.from")
  private Optional<String> from;

  @Inject
  @ConfigProperty(name = "palabre.smtp.tls", defaultValue = "starttls")
  private String tls;

  /**
   * The server to use, or nothing if none is set.
   *
   * @throws IllegalStateException if a host is set and the sender is not, or the protection is
   *     unknown
   */
  Optional<SmtpServer> server() {
    return host.map(
        name ->
            new SmtpServer(
                name,
                port,
                user,
                password,
                from.orElseThrow(
                    () ->
                        new IllegalStateException(
                            "palabre.smtp.host is set; set palabre.smtp.from too, the address mails come from.")),
                Tls.of(tls)));
  }
}
