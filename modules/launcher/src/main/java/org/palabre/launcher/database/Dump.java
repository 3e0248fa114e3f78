package org.palabre.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.palabre.launcher.data.Cache;
import org.palabre.launcher.data.Folders;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Progress;
import org.palabre.launcher.text.Sentence;

/**
 * Writes a database into one file and back, with MariaDB's own programs: the bundled ones, else
 * those on the path.
 */
public final class Dump {

  private static final Pattern URL =
      Pattern.compile("jdbc:mariadb://([^:/]+)(?::(\\d+))?/([^?]+).*");

  private final DatabaseAddress database;
  private final Cache cache;
  private final Progress progress;

  /** A dump of, or into, this database. */
  public Dump(DatabaseAddress database, Cache cache, Progress progress) {
    this.database = database;
    this.cache = cache;
    this.progress = progress;
  }

  /** Writes all tables as they were at one instant, while others go on writing. */
  public void write(Path file) {
    run(
        "mariadb-dump",
        List.of("--single-transaction", "--skip-lock-tables", "--hex-blob", "--no-tablespaces"),
        builder -> builder.redirectOutput(file.toFile()));
  }

  /** Reads a dump into the database. */
  public void read(Path file) {
    run("mariadb", List.of(), builder -> builder.redirectInput(file.toFile()));
  }

  private interface Redirection {
    void apply(ProcessBuilder builder);
  }

  private void run(String program, List<String> options, Redirection redirection) {
    try {
      Path secrets = secrets();
      try {
        Path errors = Files.createTempFile("palabre-dump", ".log");
        try {
          ProcessBuilder builder =
              new ProcessBuilder(command(program, secrets, options)).redirectError(errors.toFile());
          redirection.apply(builder);
          if (builder.start().waitFor() != 0) {
            throw new Fault("backup.program", program, Files.readString(errors).strip());
          }
        } finally {
          Files.delete(errors);
        }
      } finally {
        Files.delete(secrets);
      }
    } catch (IOException e) {
      throw new Fault(Sentence.of("backup.program", program, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault(Sentence.of("interrupted"), e);
    }
  }

  private List<String> command(String program, Path secrets, List<String> options) {
    Matcher url = URL.matcher(database.url());
    if (!url.matches()) {
      throw new Fault("database.not-mariadb", "PALABRE_DB_URL", database.url());
    }
    List<String> command = new ArrayList<>();
    command.add(find(program));
    command.add("--defaults-file=" + secrets);
    command.add("--host=" + url.group(1));
    command.add("--port=" + (url.group(2) == null ? "3306" : url.group(2)));
    command.add("--protocol=tcp");
    if (url.group(1).equals("127.0.0.1")) {
      command.add("--skip-ssl");
    }
    command.add("--default-character-set=utf8mb4");
    command.addAll(options);
    command.add(url.group(3));
    return command;
  }

  private String find(String program) {
    if (MariaDbPrograms.exist()) {
      return MariaDbPrograms.unpack(cache, progress).program(program).toString();
    }
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(folder -> Stream.of(Path.of(folder, program)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new Fault("backup.no-program", program))
        .toString();
  }

  /** The password goes into a file only we may read, never on a command line. */
  private Path secrets() throws IOException {
    Path file = Files.createTempFile("palabre-client", ".cnf");
    Folders.ownerOnly(file);
    Map<String, String> values = Map.of("user", database.user(), "password", database.password());
    StringBuilder text = new StringBuilder("[client]\n");
    values.forEach(
        (name, value) ->
            text.append(name)
                .append("=\"")
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\"\n"));
    Files.writeString(file, text);
    return file;
  }
}
