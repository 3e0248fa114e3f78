package org.palabre.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request written by hand, with headers that a decent client would not send. */
public final class RawRequest {

  private RawRequest() {}

  /**
   * Sends a request from another address of this machine and reads the whole answer.
   *
   * @param from the address it comes from, {@code 127.0.0.2}
   * @param head request line and headers, each line ended; {@code Connection: close} is added
   * @param body the body; may be empty
   */
  public static String send(String from, String head, String body) {
    URI server = URI.create(TestServer.address());
    try (Socket socket =
        new Socket(
            InetAddress.getByName(server.getHost()),
            server.getPort(),
            InetAddress.getByName(from),
            0)) {
      String request = head + "Connection: close\r\n\r\n" + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
