package org.palabre.acceptance.field;

import java.net.URI;
import java.net.http.HttpResponse;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.TestServer;

/** Tables made for a test. */
final class Tables {

  private Tables() {}

  /** An open table of whoever is signed in; its address. */
  static String open(Site facilitator, String name) {
    HttpResponse<String> made =
        FilledForm.on(facilitator, "/spaces/new", "space")
            .with("kind", "tables.table")
            .with("name", name)
            .with("summary", "Pour un essai.")
            .with("visibility", "PUBLIC")
            .press("create");
    String location = made.headers().firstValue("Location").orElseThrow();
    String path = URI.create(TestServer.address()).resolve(location).getPath();
    String table = path.substring(0, path.lastIndexOf("/settings"));
    FilledForm.on(facilitator, table + "/settings/life", "life").press("next");
    return table;
  }
}
