package org.palabre.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.palabre.launcher.data.Folders;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;

/**
 * The file of a backup: a zip with {@code database.sql}, {@code files/}, {@code plugins/} and,
 * last, {@code palabre-backup.properties}, which states the version and the SHA-256 of each entry.
 */
public final class Archive {

  private static final String CONTENTS = "palabre-backup.properties";
  private static final String VERSION = "version";
  private static final String DIGEST = "sha256:";

  private Archive() {}

  /**
   * Writes a folder as a backup, readable by its owner only.
   *
   * @param version of Palabre
   */
  public static void write(Path folder, String version, Path target) throws IOException {
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh);
    Folders.ownerOnly(fresh);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    Properties contents = new Properties();
    contents.setProperty(VERSION, version);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(fresh))) {
      for (Path file : files) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
          content.transferTo(zip);
        }
        zip.closeEntry();
        contents.setProperty(DIGEST + name, HexFormat.of().formatHex(digest.digest()));
      }
      zip.putNextEntry(new ZipEntry(CONTENTS));
      contents.store(zip, "A backup of Palabre");
      zip.closeEntry();
    }
    Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Unpacks a backup after checking every byte of it.
   *
   * @param newest the newest version that can be read
   * @throws Fault when it is damaged, no backup, or newer
   */
  public static void read(Path file, String newest, Path folder) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Properties contents = contents(zip, file);
      String version = contents.getProperty(VERSION, "");
      if (Versions.compare(version, newest) > 0) {
        throw new Fault("restore.newer", file, version, newest);
      }
      int found = 0;
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        if (!entry.isDirectory() && !entry.getName().equals(CONTENTS)) {
          unpack(zip, entry, contents, file, folder);
          found++;
        }
      }
      if (found != contents.size() - 1) {
        throw new Fault("restore.damaged", file);
      }
    } catch (IOException e) {
      throw new Fault(Sentence.of("restore.damaged", file), e);
    }
  }

  private static Properties contents(ZipFile zip, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(CONTENTS);
    if (entry == null) {
      throw new Fault("restore.no-backup", file);
    }
    Properties contents = new Properties();
    try (InputStream content = zip.getInputStream(entry)) {
      contents.load(content);
    }
    return contents;
  }

  private static void unpack(
      ZipFile zip, ZipEntry entry, Properties contents, Path file, Path folder) throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new Fault("restore.outside", file, entry.getName());
    }
    Files.createDirectories(target.getParent());
    MessageDigest digest = sha256();
    try (InputStream content = new DigestInputStream(zip.getInputStream(entry), digest)) {
      Files.copy(content, target);
    }
    String stated = contents.getProperty(DIGEST + entry.getName());
    if (!HexFormat.of().formatHex(digest.digest()).equals(stated)) {
      throw new Fault("restore.damaged", file);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
