package org.palabre.bench.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Resident memory of a process and all it started, read from {@code /proc}. */
final class Processes {

  private Processes() {}

  /** One line a process: MiB resident and command, the process first, then its descendants. */
  static List<Resident> resident(Process process) throws IOException {
    List<Resident> all = new ArrayList<>();
    all.add(resident(process.pid()));
    for (ProcessHandle child : process.descendants().toList()) {
      all.add(resident(child.pid()));
    }
    return all;
  }

  private static Resident resident(long pid) throws IOException {
    long kibibytes = 0;
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
      if (line.startsWith("VmRSS:")) {
        kibibytes = Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    String command = Files.readString(Path.of("/proc", Long.toString(pid), "comm")).strip();
    return new Resident(pid, command, kibibytes / 1024.0);
  }

  /**
   * One process.
   *
   * @param pid its number
   * @param command its name
   * @param mebibytes resident
   */
  record Resident(long pid, String command, double mebibytes) {}
}
