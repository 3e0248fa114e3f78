package org.palabre.acceptance.space;

import java.net.URI;
import java.net.http.HttpResponse;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.TestServer;

/**
 * A table made for a test.
 *
 * @param address its address, {@code /tables/…}
 */
record Table(String address) {

  /** Makes a draft. */
  static Table draft(Site facilitator, String name, String visibility) {
    HttpResponse<String> answer =
        FilledForm.on(facilitator, "/spaces/new", "space")
            .with("kind", "tables.table")
            .with("name", name)
            .with("summary", "Pour un essai.")
            .with("visibility", visibility)
            .press("create");
    String location =
        answer
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new IllegalStateException("No table was made:\n" + answer.body()));
    String path = URI.create(TestServer.address()).resolve(location).getPath();
    return new Table(path.substring(0, path.lastIndexOf("/settings")));
  }

  /** Makes one and opens it. */
  static Table open(Site facilitator, String name, String visibility) {
    Table table = draft(facilitator, name, visibility);
    table.move(facilitator, "next");
    return table;
  }

  /** Moves it on in its life, or back. */
  HttpResponse<String> move(Site facilitator, String button) {
    return FilledForm.on(facilitator, address + "/settings/life", "life").press(button);
  }
}
