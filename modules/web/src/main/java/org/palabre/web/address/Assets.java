package org.palabre.web.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files a browser keeps: stylesheet, fonts, pictures. {@code #{assets.at('palabre.css')}} is an
 * address that changes with the file's content, so that a browser may keep it for a year and still
 * sees a new one at once.
 */
@Named
@ApplicationScoped
public class Assets {

  private static final String FOLDER = "/assets/";
  private static final String FONTS = FOLDER + "fonts/";

  /** The one script that works behind the pages: it may serve {@code /field} in every language. */
  private static final String WORKER = FOLDER + "field-worker.js";

  private static final String VERSION = "v=";
  private static final int VERSION_BYTES = 5;

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  @Inject
  protected Assets() {}

  /**
   * The address of a file of the folder {@code assets}.
   *
   * @param name its name there, {@code palabre.css}
   * @throws IllegalArgumentException if there is no such file
   */
  public String at(String name) {
    return addresses.computeIfAbsent(name, Assets::addressOf);
  }

  /** Writes how long a browser may keep what is served as it is. */
  void describe(String path, String query, HttpServletResponse response) {
    if (!path.startsWith(FOLDER)) {
      return;
    }
    if (path.equals(WORKER)) {
      response.setHeader("Service-Worker-Allowed", "/");
    }
    boolean neverChanges = path.startsWith(FONTS) || (query != null && query.startsWith(VERSION));
    response.setHeader(
        "Cache-Control",
        neverChanges ? "public, max-age=31536000, immutable" : "public, max-age=3600");
  }

  private static String addressOf(String name) {
    try (InputStream file =
        Assets.class.getResourceAsStream("/META-INF/resources/assets/" + name)) {
      if (file == null) {
        throw new IllegalArgumentException("There is no file \"%s\" in assets.".formatted(name));
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
      return FOLDER + name + "?" + VERSION + HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
