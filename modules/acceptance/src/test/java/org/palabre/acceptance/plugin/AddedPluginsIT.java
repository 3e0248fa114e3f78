package org.palabre.acceptance.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.acceptance.LaunchedServer;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/**
 * One server with a whole folder of added plugins. Those at fault are set aside, each with its
 * reason on the screen; the others serve, and their switch works everywhere at once.
 */
class AddedPluginsIT {

  private static LaunchedServer server;
  private static String screen;

  @BeforeAll
  static void startWithAllOfThem() {
    Path data = LaunchedServer.emptyFolder("faulty-data");
    Path plugins = data.resolve("plugins");
    good().write(plugins, "good.jar");
    PluginJar.of("leaning")
        .attribute("Palabre-Requires-Plugins", "good")
        .write(plugins, "leaning.jar");
    thrower().write(plugins, "thrower.jar");
    PluginJar.of("needy")
        .attribute("Palabre-Requires-Plugins", "nowhere")
        .write(plugins, "needy.jar");
    PluginJar.of("twin").write(plugins, "twin-one.jar");
    PluginJar.of("twin").write(plugins, "twin-two.jar");
    PluginJar.of("future")
        .attribute("Palabre-Requires-Host", "[7.0,8.0)")
        .write(plugins, "future.jar");
    PluginJar.of("hollow")
        .attribute("Palabre-Plugin-Id", null)
        .withoutPlugin()
        .write(plugins, "hollow.jar");
    entity(PluginJar.of("secret"), "secret_Thing", "secret_thing").write(plugins, "secret.jar");
    entity(PluginJar.of("copycat"), "Person", "copycat_person")
        .manifest(".entities(fixture.copycat.Thing.class)")
        .write(plugins, "copycat.jar");
    PluginJar.of("halfway")
        .resource(
            "db/migration/halfway/V001__one.sql",
            "CREATE TABLE IF NOT EXISTS halfway_one (id INT PRIMARY KEY)")
        .resource(
            "db/migration/halfway/V002__two.sql",
            "CREATE TABLE halfway_two (id INT PRIMARY KEY, nonsense)")
        .write(plugins, "halfway.jar");
    PluginJar.of("blind")
        .manifest(
            ".permissions(P.values()).pages(org.palabre.spi.Page.reading(\"index\", P.READ)).menu(\"index\")")
        .source("P", "package PLUGIN; public enum P implements org.palabre.spi.Permission { READ }")
        .resource("blind_fr.properties", "name=a\ndescription=b\nmenu.index=c\n")
        .resource("blind_en.properties", "name=a\ndescription=b\nmenu.index=c\n")
        .write(plugins, "blind.jar");
    PluginJar.of("mute").resource("mute_en.properties", "name=Mute\n").write(plugins, "mute.jar");
    PluginJar.of("sneaky")
        .source(
            "Sneak",
            """
            package PLUGIN;
            @jakarta.servlet.annotation.WebServlet("/sneaky")
            public class Sneak extends jakarta.servlet.http.HttpServlet {}
            """)
        .write(plugins, "sneaky.jar");
    PluginJar.of("bomb")
        .source(
            "Bomb",
            """
            package PLUGIN;
            @jakarta.enterprise.context.ApplicationScoped
            public class Bomb {
              void start(@jakarta.enterprise.event.Observes
                  @jakarta.enterprise.context.Initialized(jakarta.enterprise.context.ApplicationScoped.class) Object event) {
                throw new IllegalStateException("boom");
              }
            }
            """)
        .write(plugins, "bomb.jar");
    PluginJar.of("lonely")
        .source("Friend", "package PLUGIN; public interface Friend {}")
        .source(
            "Lonely",
            """
            package PLUGIN;
            @jakarta.enterprise.context.ApplicationScoped
            public class Lonely { @jakarta.inject.Inject Friend friend; }
            """)
        .write(plugins, "lonely.jar");
    server = LaunchedServer.start(data);
    screen = SignedIn.administrator(server).get("/en/administration/plugins").body();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void servesTheOthers() {
    assertThat(Site.visitorOf(server).get("/tables").statusCode()).isEqualTo(200);
    assertThat(Site.visitorOf(server).get("/api/v1/plugins").body())
        .contains("\"id\":\"tables\"", "\"id\":\"good\"", "\"id\":\"twin\"")
        .doesNotContain("needy", "twin-two", "secret", "bomb", "lonely", "sneaky");
  }

  @ParameterizedTest
  @CsvSource({
    "needy, nowhere",
    "twin-two.jar, twin-one.jar",
    "future, '[7.0,8.0)'",
    "hollow, hollow.jar",
    "secret, Thing",
    "copycat, Person",
    "halfway, V002",
    "blind, index",
    "mute, description",
    "sneaky, Sneak",
    "bomb, boom",
    "lonely, Friend"
  })
  void explainsWhatIsWrong(String id, String word) {
    assertThat(article(id)).as("card of %s", id).contains("Set aside").contains(word);
  }

  @Test
  void keepsTheForbiddenServletOut() {
    assertThat(Site.visitorOf(server).get("/sneaky").statusCode()).isEqualTo(404);
  }

  private static String article(String id) {
    int start = screen.indexOf("id=\"plugin-" + id);
    assertThat(start).as("the screen shows %s", id).isPositive();
    return screen.substring(start, screen.indexOf("</article>", start));
  }

  @Test
  void turnsOffAtOnceAndEverywhereAndOnAgain() {
    Site administrator = SignedIn.administrator(server);
    Site visitor = Site.visitorOf(server);
    assertThat(seen(visitor)).isEqualTo("menu page rest dependent");

    administrator.submit("/administration/plugins?off=good", Map.of("off:yes", "", "off", "off"));

    assertThat(seen(visitor)).isEmpty();
    assertThat(administrator.get("/en/administration/plugins").body()).contains("Turn on");
    long heard = heard();
    visitor.get("/tables");
    assertThat(heard()).as("observers of a plugin that is off").isEqualTo(heard);

    assertThat(
            LaunchedServer.run("plugin", "on", "good", "--data", server.data().toString()).code())
        .isZero();

    assertThat(seen(visitor)).isEqualTo("menu page rest dependent");
    assertThat(heard()).isGreaterThan(heard);
  }

  @Test
  void saysWhatTurningOffWillHide() {
    String page = SignedIn.administrator(server).get("/en/administration/plugins?off=good").body();

    assertThat(page).contains("Plugin leaning", "Good page", "Nothing is erased");
  }

  @Test
  void leavesNobodyElseWithAPageThatThrows() {
    HttpResponse<String> answer = Site.visitorOf(server).get("/thrower");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("boom", "Exception", "Payara", "org.palabre");
    assertThat(Site.visitorOf(server).get("/tables").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesRestMethodsThatStateNoPermission() {
    assertThat(Site.visitorOf(server).get("/api/v1/good/unstated").statusCode()).isEqualTo(404);
  }

  /** What a visitor finds of the good plugin and of the one that leans on it. */
  private static String seen(Site visitor) {
    List<String> seen = new ArrayList<>();
    if (visitor.get("/en").body().contains(">Good page<")) {
      seen.add("menu");
    }
    if (visitor.get("/good").statusCode() == 200) {
      seen.add("page");
    }
    if (visitor.get("/api/v1/good/ping").statusCode() == 200) {
      seen.add("rest");
    }
    if (visitor.get("/api/v1/plugins").body().contains("\"leaning\"")) {
      seen.add("dependent");
    }
    return String.join(" ", seen);
  }

  /** How many requests the good plugin's observer was told of. */
  private static long heard() {
    try {
      Path file = server.data().resolve("files").resolve("heard");
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PluginJar good() {
    return PluginJar.of("good")
        .manifest(
            ".permissions(P.values()).pages(org.palabre.spi.Page.reading(\"index\", P.READ)).menu(\"index\")")
        .source("P", "package PLUGIN; public enum P implements org.palabre.spi.Permission { READ }")
        .source("Policy", policy())
        .source(
            "Rest",
            """
            package PLUGIN;
            @jakarta.ws.rs.Path("/good")
            @jakarta.enterprise.context.RequestScoped
            public class Rest {
              @jakarta.ws.rs.GET @jakarta.ws.rs.Path("ping") @org.palabre.spi.Needs("READ")
              public String ping() { return "pong"; }
              @jakarta.ws.rs.GET @jakarta.ws.rs.Path("unstated")
              public String unstated() { return "never"; }
            }
            """)
        .source(
            "Ear",
            """
            package PLUGIN;
            @jakarta.enterprise.context.ApplicationScoped
            public class Ear {
              void hear(@jakarta.enterprise.event.Observes
                  @jakarta.enterprise.context.Initialized(jakarta.enterprise.context.RequestScoped.class) Object request)
                  throws java.io.IOException {
                java.nio.file.Path folder = java.nio.file.Path.of(System.getenv("PALABRE_DATA"), "files");
                java.nio.file.Files.createDirectories(folder);
                java.nio.file.Files.writeString(folder.resolve("heard"), "x",
                    java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
              }
            }
            """)
        .resource(
            "good_fr.properties", "name=Module good\ndescription=Essai\nmenu.index=Bonne page\n")
        .resource(
            "good_en.properties", "name=Plugin good\ndescription=A trial\nmenu.index=Good page\n")
        .resource("META-INF/resources/WEB-INF/good/index.xhtml", page("<p>good</p>"));
  }

  private static PluginJar thrower() {
    return PluginJar.of("thrower")
        .manifest(".permissions(P.values()).pages(org.palabre.spi.Page.reading(\"index\", P.READ))")
        .source("P", "package PLUGIN; public enum P implements org.palabre.spi.Permission { READ }")
        .source("Policy", policy())
        .source(
            "Boom",
            """
            package PLUGIN;
            @jakarta.inject.Named("boom") @jakarta.enterprise.context.RequestScoped
            public class Boom { public String getWord() { throw new IllegalStateException("boom"); } }
            """)
        .resource("META-INF/resources/WEB-INF/thrower/index.xhtml", page("<p>#{boom.word}</p>"));
  }

  private static String policy() {
    return """
        package PLUGIN;
        @jakarta.enterprise.context.ApplicationScoped
        public class Policy implements org.palabre.spi.AccessPolicy {
          public Class<? extends org.palabre.spi.Permission> permissions() { return P.class; }
          public boolean allows(org.palabre.spi.Permission p, org.palabre.spi.Actor a,
              java.util.Optional<org.palabre.spi.SpaceFacts> s) { return true; }
        }
        """;
  }

  private static String page(String content) {
    return """
        <ui:composition xmlns="http://www.w3.org/1999/xhtml" xmlns:ui="jakarta.faces.facelets" template="/WEB-INF/layout/reading.xhtml">
          <ui:define name="title">Fixture</ui:define>
          <ui:define name="content"><h1>Fixture</h1>%s</ui:define>
        </ui:composition>
        """
        .formatted(content);
  }

  private static PluginJar entity(PluginJar jar, String name, String table) {
    return jar.source(
        "Thing",
        """
        package PLUGIN;
        @jakarta.persistence.Entity(name = "%s")
        @jakarta.persistence.Table(name = "%s")
        public class Thing { @jakarta.persistence.Id private java.util.UUID id; }
        """
            .formatted(name, table));
  }
}
