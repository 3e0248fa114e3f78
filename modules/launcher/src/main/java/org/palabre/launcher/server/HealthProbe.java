package org.palabre.launcher.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;

/** Asks a server whether it serves: Payara says "ready" even when the application failed. */
final class HealthProbe {

  private static final int PATIENCE_MILLIS = 10_000;

  private final String url;

  HealthProbe(Endpoint endpoint) {
    this.url = endpoint.url() + "/api/v1/health";
  }

  boolean answers() {
    try {
      URL address = URI.create(url).toURL();
      HttpURLConnection connection = (HttpURLConnection) address.openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setInstanceFollowRedirects(false);
      int status = connection.getResponseCode();
      connection.disconnect();
      return status == HttpURLConnection.HTTP_OK;
    } catch (IOException notYet) {
      return false;
    }
  }
}
