package org.palabre.acceptance.tables;

import java.net.http.HttpResponse;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.Site;

/** Tables made for a test. */
public final class Tables {

  private Tables() {}

  /** Makes a public table and opens it; its address. */
  public static String open(Site facilitator, String name) {
    return open(facilitator, name, "PUBLIC");
  }

  /** Makes a table and opens it; its address. */
  public static String open(Site facilitator, String name, String visibility) {
    HttpResponse<String> made =
        FilledForm.on(facilitator, "/spaces/new", "space")
            .with("kind", "tables.table")
            .with("name", name)
            .with("summary", "Pour un essai.")
            .with("visibility", visibility)
            .press("create");
    String location = made.headers().firstValue("Location").orElseThrow();
    String address =
        location.substring(location.indexOf("/tables/"), location.lastIndexOf("/settings"));
    FilledForm.on(facilitator, address + "/settings/life", "life").press("next");
    return address;
  }
}
