package org.palabre.launcher.composition;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
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
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A jar compiled on the spot. Annotations and interfaces of the platform are given as sources too,
 * since the launcher has none of them on its class path; they stay out of the jar.
 */
public final class FixtureJar {

  private final Map<String, String> stated = new LinkedHashMap<>();
  private final Map<String, String> contract = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  private FixtureJar() {
    contract.put("org.palabre.spi.Plugin", "package org.palabre.spi; public interface Plugin {}");
  }

  /** A jar with nothing in it. */
  public static FixtureJar empty() {
    return new FixtureJar();
  }

  /** A sound plugin. */
  public static FixtureJar plugin(String id) {
    return empty()
        .state("Palabre-Plugin-Id", id)
        .state("Palabre-Plugin-Version", "1.0.0")
        .state("Palabre-Requires-Host", "[0.1,0.2)")
        .source(
            "fixture." + id + ".Fixture",
            "package fixture.%s; public class Fixture implements org.palabre.spi.Plugin {}"
                .formatted(id));
  }

  /** A line of the manifest; null takes it out. */
  public FixtureJar state(String name, String value) {
    if (value == null) {
      stated.remove(name);
    } else {
      stated.put(name, value);
    }
    return this;
  }

  /** A class of the jar. */
  public FixtureJar source(String className, String text) {
    sources.put(className, text);
    return this;
  }

  /** An annotation of the platform, without its package's source in the jar. */
  public FixtureJar annotation(String className, String members) {
    int dot = className.lastIndexOf('.');
    contract.put(
        className,
        "package %s; @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) public @interface %s {%s}"
            .formatted(className.substring(0, dot), className.substring(dot + 1), members));
    return this;
  }

  /** Any other file. */
  public FixtureJar file(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** Compiles and writes it. */
  public Path write(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    stated.forEach(manifest.getMainAttributes()::putValue);
    Path classes = compile();
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        Stream<Path> compiled = Files.walk(classes)) {
      for (Path path : compiled.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(path).toString();
        if (!contract.containsKey(name.replace(".class", "").replace('/', '.'))) {
          put(out, name, Files.readAllBytes(path));
        }
      }
      for (Map.Entry<String, String> entry : files.entrySet()) {
        put(out, entry.getKey(), entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content);
    out.closeEntry();
  }

  private Path compile() throws IOException {
    Path classes = Files.createTempDirectory("fixture");
    List<JavaFileObject> units = new ArrayList<>();
    contract.forEach((name, text) -> units.add(new Source(name, text)));
    sources.forEach((name, text) -> units.add(new Source(name, text)));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    List<String> options = List.of("-proc:none", "-d", classes.toString());
    if (!compiler.getTask(null, null, messages, options, null, units).call()) {
      throw new IllegalStateException(messages.getDiagnostics().toString());
    }
    return classes;
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String className, String text) {
      super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
