package org.palabre.launcher.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;

/**
 * Where the server listens.
 *
 * @param host an address of this machine; {@code 0.0.0.0} means all of them
 * @param port its port
 */
public record Endpoint(String host, int port) {

  /** Whether only programs of this machine reach it. */
  public boolean isLoopback() {
    return resolve().isLoopbackAddress();
  }

  /** The address to open on this machine. */
  public String url() {
    InetAddress address = resolve();
    String name = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
    return "http://%s:%d".formatted(name.contains(":") ? "[" + name + "]" : name, port);
  }

  private InetAddress resolve() {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new Fault(Sentence.of("server.unknown-host", host), e);
    }
  }
}
