package org.palabre.bench.host;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A load generator small enough not to disturb what it measures: a few connections kept alive, each
 * asking for the same page again as soon as it has the answer.
 */
public final class Load {

  /** Payara closes a connection after 256 requests; this stays below. */
  private static final long PER_CONNECTION = 200;

  private final int port;
  private final String request;
  private final int expectedStatus;

  /**
   * A load on one page.
   *
   * @param port of a server on 127.0.0.1
   * @param path of the page
   * @param header one more header line, or empty
   * @param expectedStatus any other answer ends the measure with an error
   */
  public Load(int port, String path, String header, int expectedStatus) {
    this.port = port;
    this.request =
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s\r\n"
            .formatted(path, port, header.isEmpty() ? "" : header + "\r\n");
    this.expectedStatus = expectedStatus;
  }

  /** Asks for that long over that many connections. */
  public Result run(int connections, Duration time) throws IOException {
    return run(connections, System.nanoTime() + time.toNanos(), Long.MAX_VALUE);
  }

  /** Asks that many times over that many connections. */
  public Result times(int connections, long requests) throws IOException {
    return run(connections, Long.MAX_VALUE, requests / connections);
  }

  private Result run(int connections, long end, long most) throws IOException {
    long start = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Callable<Result>> tasks = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        tasks.add(() -> ask(end, most));
      }
      long requests = 0;
      long bytes = 0;
      for (Future<Result> done : threads.invokeAll(tasks)) {
        requests += done.get().requests();
        bytes += done.get().bytes();
      }
      return new Result(requests, bytes, (System.nanoTime() - start) / 1e9);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted.", e);
    } catch (ExecutionException e) {
      throw new IOException("A connection failed.", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private Result ask(long end, long most) throws IOException {
    long requests = 0;
    long bytes = 0;
    while (requests < most && System.nanoTime() < end) {
      Result turn = askOverOneConnection(end, Math.min(most - requests, PER_CONNECTION));
      requests += turn.requests();
      bytes += turn.bytes();
    }
    return new Result(requests, bytes, 0);
  }

  private Result askOverOneConnection(long end, long most) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setTcpNoDelay(true);
      byte[] question = request.getBytes(StandardCharsets.US_ASCII);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      long requests = 0;
      long bytes = 0;
      while (requests < most && System.nanoTime() < end) {
        socket.getOutputStream().write(question);
        bytes += answer(in);
        requests++;
      }
      return new Result(requests, bytes, 0);
    }
  }

  private long answer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 " + expectedStatus)) {
      throw new IOException("Expected %d, got: %s".formatted(expectedStatus, status));
    }
    long length = 0;
    boolean chunked = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
        chunked = true;
      }
    }
    if (expectedStatus == 304) {
      return 0;
    }
    return chunked ? chunks(in) : skip(in, length);
  }

  private static long chunks(InputStream in) throws IOException {
    long total = 0;
    for (long size = size(in); size > 0; size = size(in)) {
      total += skip(in, size);
      line(in);
    }
    line(in);
    return total;
  }

  private static long size(InputStream in) throws IOException {
    return Long.parseLong(line(in).strip(), 16);
  }

  private static long skip(InputStream in, long count) throws IOException {
    in.skipNBytes(count);
    return count;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The server closed the connection.");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /**
   * What was measured.
   *
   * @param requests answered
   * @param bytes of their bodies
   * @param seconds it took
   */
  public record Result(long requests, long bytes, double seconds) {

    /** How many were answered a second. */
    public double perSecond() {
      return requests / seconds;
    }

    /** How long an answer was. */
    public long bytesEach() {
      return requests == 0 ? 0 : bytes / requests;
    }
  }
}
