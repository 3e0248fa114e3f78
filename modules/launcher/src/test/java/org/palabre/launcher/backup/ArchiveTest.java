package org.palabre.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palabre.launcher.text.Fault;

class ArchiveTest {

  @TempDir private Path folder;
  private Path backup;
  private Path target;

  @BeforeEach
  void writeBackup() throws IOException {
    Path content = Files.createDirectories(folder.resolve("content").resolve("files"));
    Files.writeString(content.resolve("été.txt"), "kept word for word");
    Files.writeString(content.resolveSibling("database.sql"), "SELECT 1;\n".repeat(2000));
    backup = folder.resolve("backup.zip");
    Archive.write(content.getParent(), "0.1.0", backup);
    target = Files.createDirectory(folder.resolve("target"));
  }

  @Test
  void bringsEveryFileBack() throws IOException {
    Archive.read(backup, "0.1.0", target);

    assertThat(target.resolve("files").resolve("été.txt")).hasContent("kept word for word");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesANewerOne() {
    assertThatThrownBy(() -> Archive.read(backup, "0.0.9", target))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("0.1.0");
  }

  @Test
  void refusesACutOne() throws IOException {
    byte[] whole = Files.readAllBytes(backup);
    Files.write(backup, Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> Archive.read(backup, "0.1.0", target)).isInstanceOf(Fault.class);
  }

  @Test
  void refusesOneWithAFileChangedOrLeftOut() throws IOException {
    Path other = folder.resolve("other");
    Archive.read(backup, "0.1.0", Files.createDirectory(other));
    Path changed = folder.resolve("changed.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(changed))) {
      put(zip, "files/été.txt", "another word".getBytes());
      put(zip, "palabre-backup.properties", contents());
    }

    assertThatThrownBy(() -> Archive.read(changed, "0.1.0", target)).isInstanceOf(Fault.class);
  }

  @Test
  void refusesOneThatNamesAFileOutside() throws IOException {
    Path sly = folder.resolve("sly.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(sly))) {
      put(zip, "../outside.txt", "x".getBytes());
      put(zip, "palabre-backup.properties", "version=0.1.0\n".getBytes());
    }

    assertThatThrownBy(() -> Archive.read(sly, "0.1.0", target))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("../outside.txt");
    assertThat(folder.resolve("outside.txt")).doesNotExist();
  }

  @Test
  void refusesWhatIsNoBackup() throws IOException {
    Path other = folder.resolve("other.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
      put(zip, "a.txt", "x".getBytes());
    }

    assertThatThrownBy(() -> Archive.read(other, "0.1.0", target)).isInstanceOf(Fault.class);
  }

  private byte[] contents() throws IOException {
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      return zip.getInputStream(zip.getEntry("palabre-backup.properties")).readAllBytes();
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
