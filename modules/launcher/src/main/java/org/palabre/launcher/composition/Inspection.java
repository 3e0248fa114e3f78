package org.palabre.launcher.composition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;

/**
 * Looks at plugins before the start, without loading a class. Every fault sets one plugin aside
 * with one sentence; the others go on.
 */
final class Inspection {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{2,19}");
  private static final String HOST = "palabre";

  private final String hostVersion;
  private final Map<String, Library> libraries = new HashMap<>();
  private final Map<String, String> entities = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final List<PluginJar> sound = new ArrayList<>();
  private final List<SetAside> aside = new ArrayList<>();

  private Inspection(String hostVersion, List<Path> hostJars, Path platformJar) {
    this.hostVersion = hostVersion;
    for (Path jar : hostJars) {
      Library.of(jar).ifPresent(library -> libraries.put(library.name(), library));
    }
    try {
      entities.putAll(ClassFiles.of(platformJar).entities());
    } catch (IOException e) {
      throw new Fault(Sentence.of("compose.unreadable", platformJar, e.getMessage()), e);
    }
  }

  /**
   * Sorts out which plugins can be deployed.
   *
   * @param candidates jars, or folders with a jar and {@code lib/}; the first of a duplicate wins
   */
  static Selection of(
      String hostVersion, List<Path> hostJars, Path platformJar, List<Path> candidates) {
    Inspection inspection = new Inspection(hostVersion, hostJars, platformJar);
    candidates.forEach(inspection::look);
    return Selection.ordered(inspection.sound, inspection.aside);
  }

  private void look(Path candidate) {
    String file = candidate.getFileName().toString();
    try {
      Path jar = mainJar(candidate);
      List<Path> own = Files.isDirectory(candidate) ? jarsIn(candidate.resolve("lib")) : List.of();
      PluginJar plugin = readManifest(jar, own);
      try {
        accept(plugin);
        sound.add(plugin);
      } catch (Refused refused) {
        aside.add(
            new SetAside(
                refused.isDuplicate() ? file : plugin.id(),
                plugin.version(),
                file,
                refused.sentence));
      }
    } catch (Refused refused) {
      aside.add(new SetAside(file, "", file, refused.sentence));
    } catch (IOException e) {
      aside.add(
          new SetAside(file, "", file, Sentence.of("plugin.unreadable", file, e.getMessage())));
    }
  }

  private static Path mainJar(Path candidate) throws IOException, Refused {
    if (!Files.isDirectory(candidate)) {
      return candidate;
    }
    List<Path> jars = jarsIn(candidate);
    if (jars.size() != 1) {
      throw new Refused("plugin.folder", candidate.getFileName(), jars.size());
    }
    return jars.get(0);
  }

  /** The jars right in a folder, by name; none when it does not exist. */
  static List<Path> jarsIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(path -> path.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private PluginJar readManifest(Path jar, List<Path> own) throws IOException, Refused {
    Attributes stated;
    try (JarFile content = new JarFile(jar.toFile())) {
      Manifest manifest = content.getManifest();
      stated = manifest == null ? new Attributes() : manifest.getMainAttributes();
    }
    String id = stated.getValue("Palabre-Plugin-Id");
    if (id == null) {
      throw new Refused("plugin.none", jar.getFileName());
    }
    if (!ID.matcher(id).matches() || id.equals(HOST)) {
      throw new Refused("plugin.bad-id", id);
    }
    String requires = stated.getValue("Palabre-Requires-Plugins");
    List<String> ids =
        requires == null
            ? List.of()
            : Arrays.stream(requires.split(","))
                .map(String::strip)
                .filter(required -> !required.isEmpty())
                .toList();
    return new PluginJar(id, stated(stated, "Palabre-Plugin-Version"), ids, jar, own);
  }

  private static String stated(Attributes attributes, String name) throws Refused {
    String value = attributes.getValue(name);
    if (value == null || value.isBlank()) {
      throw new Refused("plugin.not-stated", name);
    }
    return value.strip();
  }

  private void accept(PluginJar plugin) throws IOException, Refused {
    String file = plugin.jar().getFileName().toString();
    if (ids.containsKey(plugin.id())) {
      throw new Refused("plugin.duplicate", plugin.id(), ids.get(plugin.id()));
    }
    ids.put(plugin.id(), file);
    checkHostVersion(plugin);
    Map<String, Library> own = checkLibraries(plugin);
    Map<String, String> ownEntities = checkClasses(plugin);
    libraries.putAll(own);
    entities.putAll(ownEntities);
  }

  private void checkHostVersion(PluginJar plugin) throws IOException, Refused {
    String required;
    try (JarFile content = new JarFile(plugin.jar().toFile())) {
      required = stated(content.getManifest().getMainAttributes(), "Palabre-Requires-Host");
    }
    try {
      if (!VersionRange.parse(required).contains(hostVersion)) {
        throw new Refused("plugin.host-version", required, hostVersion);
      }
    } catch (IllegalArgumentException e) {
      throw new Refused("plugin.bad-range", required);
    }
  }

  private Map<String, Library> checkLibraries(PluginJar plugin) throws Refused {
    Map<String, Library> own = new HashMap<>();
    for (Path jar : plugin.libraries()) {
      Optional<Library> library = Library.of(jar);
      if (library.isPresent()) {
        Library known = libraries.get(library.get().name());
        if (known != null && !known.equals(library.get())) {
          throw new Refused(
              "plugin.library", known.name(), library.get().version(), known.version());
        }
        own.put(library.get().name(), library.get());
      }
    }
    return own;
  }

  private Map<String, String> checkClasses(PluginJar plugin) throws IOException, Refused {
    ClassFiles classes = ClassFiles.of(plugin.jar());
    if (!classes.holdPlugin()) {
      throw new Refused("plugin.no-bean", plugin.jar().getFileName());
    }
    for (Path jar : Stream.concat(Stream.of(plugin.jar()), plugin.libraries().stream()).toList()) {
      Optional<Forbidden> forbidden = ClassFiles.of(jar).forbidden();
      if (forbidden.isEmpty()) {
        forbidden = Descriptors.forbidden(jar);
      }
      if (forbidden.isPresent()) {
        throw new Refused(forbidden.get().sentence());
      }
    }
    Map<String, String> own = classes.entities();
    for (Map.Entry<String, String> entity : own.entrySet()) {
      if (entities.containsKey(entity.getKey())) {
        throw new Refused(
            "plugin.entity", entity.getKey(), entity.getValue(), entities.get(entity.getKey()));
      }
    }
    return own;
  }

  /** Why a plugin is set aside. */
  private static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    Refused(String key, Object... arguments) {
      this(Sentence.of(key, arguments));
    }

    Refused(Sentence sentence) {
      super(sentence.key());
      this.sentence = sentence;
    }

    /** Whether another plugin goes by the same id, so that this one must be named by its file. */
    boolean isDuplicate() {
      return sentence.key().equals("plugin.duplicate");
    }
  }
}
