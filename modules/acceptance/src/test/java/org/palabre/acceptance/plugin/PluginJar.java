package org.palabre.acceptance.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A plugin jar compiled on the spot: whole and harmless to begin with, so that a test adds the one
 * fault it is about. Its package is {@code fixture.<id>}; {@code PLUGIN} stands for it in sources.
 */
final class PluginJar {

  private static final String PLUGIN =
      """
      package PLUGIN;

      @jakarta.enterprise.context.ApplicationScoped
      public class Fixture implements org.palabre.spi.Plugin {
        @Override
        public org.palabre.spi.PluginManifest manifest() {
          return org.palabre.spi.PluginManifest.of("ID")MANIFEST.build();
        }
      }
      """;

  private final String id;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, String> resources = new LinkedHashMap<>();
  private String manifest = "";

  private PluginJar(String id) {
    this.id = id;
    attributes.put("Palabre-Plugin-Id", id);
    attributes.put("Palabre-Plugin-Version", "1.0.0");
    attributes.put("Palabre-Requires-Host", "[0.1,0.2)");
    resources.put(
        "META-INF/beans.xml",
        "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>");
    resources.put(id + "_fr.properties", "name=Module %s\ndescription=Essai\n".formatted(id));
    resources.put(id + "_en.properties", "name=Plugin %s\ndescription=A trial\n".formatted(id));
  }

  /** A harmless plugin. */
  static PluginJar of(String id) {
    return new PluginJar(id);
  }

  /** Changes a line of {@code MANIFEST.MF}; null leaves it out. */
  PluginJar attribute(String name, String value) {
    attributes.put(name, value);
    return this;
  }

  /** Adds calls to the manifest's builder, such as {@code .menu("index")}. */
  PluginJar manifest(String calls) {
    manifest += calls;
    return this;
  }

  /** Adds a class of the plugin's package; PLUGIN in it stands for the package. */
  PluginJar source(String name, String text) {
    sources.put(name, text);
    return this;
  }

  /** Adds or replaces a file. */
  PluginJar resource(String path, String text) {
    resources.put(path, text);
    return this;
  }

  /** Takes the plugin bean out. */
  PluginJar withoutPlugin() {
    manifest = null;
    return this;
  }

  /** Compiles and writes {@code <id>.jar}, or another name. */
  void write(Path folder, String fileName) {
    try {
      Path classes = compile(folder);
      Manifest jarManifest = new Manifest();
      jarManifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
      attributes.forEach(
          (name, value) -> {
            if (value != null) {
              jarManifest.getMainAttributes().putValue(name, value);
            }
          });
      Files.createDirectories(folder);
      try (OutputStream file = Files.newOutputStream(folder.resolve(fileName));
          JarOutputStream jar = new JarOutputStream(file, jarManifest);
          Stream<Path> compiled = Files.walk(classes)) {
        for (Path path : compiled.filter(Files::isRegularFile).sorted().toList()) {
          put(
              jar,
              classes.relativize(path).toString().replace('\\', '/'),
              Files.readAllBytes(path));
        }
        for (Map.Entry<String, String> resource : resources.entrySet()) {
          put(jar, resource.getKey(), resource.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(content);
    jar.closeEntry();
  }

  private Path compile(Path folder) throws IOException {
    Path work =
        Files.createDirectories(folder.resolveSibling("fixture-" + id + "-" + System.nanoTime()));
    Path classes = Files.createDirectories(work.resolve("classes"));
    List<Path> files = new ArrayList<>();
    Map<String, String> all = new LinkedHashMap<>(sources);
    if (manifest != null) {
      all.put("Fixture", PLUGIN.replace("MANIFEST", manifest).replace("\"ID\"", "\"" + id + "\""));
    }
    for (Map.Entry<String, String> source : all.entrySet()) {
      Path file = work.resolve(source.getKey() + ".java");
      Files.writeString(file, source.getValue().replace("PLUGIN", "fixture." + id));
      files.add(file);
    }
    if (files.isEmpty()) {
      return classes;
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      boolean done =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  List.of(
                      "-proc:none",
                      "-d",
                      classes.toString(),
                      "-classpath",
                      System.getProperty("java.class.path")),
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!done) {
        throw new IllegalStateException(
            "The fixture %s does not compile:\n%s".formatted(id, messages));
      }
    }
    return classes;
  }
}
