package org.palabre.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The network address a request comes from: the socket's. Only when that is one of {@code
 * palabre.trusted.proxies} (addresses, separated by commas) does {@code X-Forwarded-For} count,
 * read from its end up to the first address that is no proxy: what a client wrote itself stands
 * before that.
 */
@ApplicationScoped
public class RemoteAddress {

  private static final int NETWORK_GROUPS = 4;

  private final Set<String> proxies;

  /** For the container's proxy. */
  protected RemoteAddress() {
    this(Optional.empty());
  }

  @Inject
  RemoteAddress(@ConfigProperty(name = "palabre.trusted.proxies") Optional<String> proxies) {
    this.proxies = Set.copyOf(list(proxies.orElse("")));
  }

  /** Where a request comes from; for IPv6 its network of 64 bits, which one household shares. */
  public String of(HttpServletRequest request) {
    return network(
        client(
            request.getRemoteAddr(),
            Optional.ofNullable(request.getHeader("X-Forwarded-For")).orElse("")));
  }

  /** The client's address, given the socket's and what proxies say. */
  String client(String socket, String forwarded) {
    if (!proxies.contains(socket)) {
      return socket;
    }
    List<String> hops = list(forwarded);
    for (int i = hops.size() - 1; i >= 0; i--) {
      if (!proxies.contains(hops.get(i))) {
        return hops.get(i);
      }
    }
    return socket;
  }

  private static List<String> list(String commaSeparated) {
    return Arrays.stream(commaSeparated.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    String[] groups = address.split(":");
    return String.join(":", Arrays.copyOf(groups, Math.min(groups.length, NETWORK_GROUPS)));
  }
}
