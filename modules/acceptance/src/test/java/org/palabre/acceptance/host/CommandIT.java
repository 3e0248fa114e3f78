package org.palabre.acceptance.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.palabre.acceptance.LaunchedServer;
import org.palabre.acceptance.LaunchedServer.Outcome;
import org.palabre.acceptance.Site;

/**
 * A server's life as its administrator lives it: held by one process, backed up while it runs,
 * killed, restored.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandIT {

  private static final Path BACKUP = Path.of("target", "backup.palabre").toAbsolutePath();
  private static Path data;
  private static LaunchedServer server;

  @BeforeAll
  static void start() throws IOException {
    Files.deleteIfExists(BACKUP);
    data = LaunchedServer.emptyFolder("command-data");
    server = LaunchedServer.start(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Local addresses of listening sockets, as Linux lists them: 0100007F is 127.0.0.1. */
  @Test
  @Order(1)
  void listensOnThisMachineOnly() throws IOException {
    Set<String> sockets = new TreeSet<>();
    for (ProcessHandle process : server.processes()) {
      sockets.addAll(socketsOf(process.pid()));
    }
    List<String> listening =
        Stream.of("/proc/net/tcp", "/proc/net/tcp6")
            .flatMap(CommandIT::lines)
            .map(line -> line.strip().split("\\s+"))
            .filter(columns -> columns[3].equals("0A") && sockets.contains(columns[9]))
            .map(columns -> columns[1].split(":")[0])
            .collect(Collectors.toList());

    assertThat(listening).hasSizeGreaterThanOrEqualTo(2);
    assertThat(listening).allMatch(CommandIT::isLoopback);
  }

  @Test
  @Order(2)
  void refusesASecondStartAndNamesTheHolder() {
    Outcome second = LaunchedServer.run("run", "--data", data.toString(), "--port", "0");

    assertThat(second.code()).isEqualTo(1);
    assertThat(second.printed()).contains(Long.toString(server.launcherPid()));
  }

  @Test
  @Order(3)
  void refusesToShowADemonstrationToOthers() {
    Outcome outside =
        LaunchedServer.run("demo", "--data", data.toString(), "--host", "0.0.0.0", "--port", "0");

    assertThat(outside.code()).isNotZero();
  }

  @Test
  @Order(4)
  void backsUpARunningServer() {
    Outcome backup = LaunchedServer.run("backup", BACKUP.toString(), "--data", data.toString());

    assertThat(backup.code()).as(backup.printed()).isZero();
    assertThat(BACKUP).isNotEmptyFile();
  }

  @Test
  @Order(5)
  void recoversAfterEverythingWasKilled() {
    String before = Site.visitorOf(server).get("/tables").body();
    server.kill();

    server = LaunchedServer.start(data);

    assertThat(Site.visitorOf(server).get("/tables").body()).isEqualTo(before);
  }

  @Test
  @Order(6)
  void refusesToRestoreOverWhatIsThere() {
    Outcome over = LaunchedServer.run("restore", BACKUP.toString(), "--data", data.toString());

    assertThat(over.code()).isNotZero();
    assertThat(Site.visitorOf(server).get("/tables").statusCode()).isEqualTo(200);
  }

  @Test
  @Order(7)
  void bringsABackupBackOnAnEmptyFolder() {
    Path elsewhere = LaunchedServer.emptyFolder("restored-data");
    String before = Site.visitorOf(server).get("/tables").body();
    server.close();

    Outcome restore =
        LaunchedServer.run("restore", BACKUP.toString(), "--data", elsewhere.toString());
    assertThat(restore.code()).as(restore.printed()).isZero();
    server = LaunchedServer.start(elsewhere);

    assertThat(Site.visitorOf(server).get("/tables").body()).isEqualTo(before);
  }

  private static Set<String> socketsOf(long pid) throws IOException {
    Set<String> inodes = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      for (Path file : files.toList()) {
        String target = Files.isSymbolicLink(file) ? Files.readSymbolicLink(file).toString() : "";
        if (target.startsWith("socket:[")) {
          inodes.add(target.substring(8, target.length() - 1));
        }
      }
    }
    return inodes;
  }

  private static boolean isLoopback(String address) {
    return address.equals("0100007F")
        || address.equals("00000000000000000000000001000000")
        || address.equals("0000000000000000FFFF00000100007F");
  }

  private static Stream<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file)).stream().skip(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
