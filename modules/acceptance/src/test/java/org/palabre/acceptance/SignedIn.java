package org.palabre.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Visitors signed in with the sample accounts of a demonstration. */
public final class SignedIn {

  private SignedIn() {}

  /**
   * Somebody signed in on the shared server.
   *
   * @param role as the file of sample accounts names it: {@code administrator}, {@code
   *     participation-officer}…
   */
  public static Site as(String role) {
    return enter(Site.visitor(), TestServer.data(), role);
  }

  /** The address of the sample person with this role on the shared server. */
  public static String email(String role) {
    return Account.of(TestServer.data(), role).email();
  }

  /** The administrator of another server. */
  public static Site administrator(LaunchedServer server) {
    return enter(Site.visitorOf(server), server.data(), "administrator");
  }

  private static Site enter(Site visitor, Path data, String role) {
    Account account = Account.of(data, role);
    HttpResponse<String> answer =
        visitor.submit(
            "/sign-in",
            Map.of(
                "signIn:email",
                account.email(),
                "signIn:password",
                account.password(),
                "signIn:enter",
                ""));
    if (answer.statusCode() != 302) {
      throw new IllegalStateException(
          "%s could not sign in:\n%s".formatted(account.email(), answer.body()));
    }
    return visitor;
  }

  /**
   * A sample account.
   *
   * @param email its address
   * @param password its password
   */
  public record Account(String email, String password) {

    /** The sample account with this role, read from the data folder. */
    public static Account of(Path data, String role) {
      try {
        return Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
            .map(line -> line.split(" "))
            .filter(words -> words[0].equals(role))
            .map(words -> new Account(words[1], words[2]))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("There is no sample account for " + role));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
