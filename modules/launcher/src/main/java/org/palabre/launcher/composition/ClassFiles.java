package org.palabre.launcher.composition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** What the class files of one jar say, read without loading any of them. */
final class ClassFiles {

  private static final DotName ENTITY = DotName.createSimple("jakarta.persistence.Entity");
  private static final DotName PLUGIN = DotName.createSimple("org.palabre.spi.Plugin");

  /** Annotations that put code outside a plugin's switch, and the word for each. */
  private static final Map<String, String> FORBIDDEN_ANNOTATIONS =
      Map.of(
          "jakarta.servlet.annotation.WebServlet", "forbidden.servlet",
          "jakarta.servlet.annotation.WebFilter", "forbidden.filter",
          "jakarta.servlet.annotation.WebListener", "forbidden.listener",
          "jakarta.ejb.Schedule", "forbidden.timer",
          "jakarta.ejb.Schedules", "forbidden.timer",
          "jakarta.ejb.Timeout", "forbidden.timer",
          "jakarta.ws.rs.ext.Provider", "forbidden.provider",
          "jakarta.ws.rs.ApplicationPath", "forbidden.application",
          "jakarta.websocket.server.ServerEndpoint", "forbidden.socket");

  private final Index index;

  private ClassFiles(Index index) {
    this.index = index;
  }

  static ClassFiles of(Path jar) throws IOException {
    Indexer indexer = new Indexer();
    try (JarFile content = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> entries = content.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
          index(indexer, content, entry);
        }
      }
    }
    return new ClassFiles(indexer.complete());
  }

  private static void index(Indexer indexer, JarFile content, JarEntry entry) throws IOException {
    try (InputStream bytes = content.getInputStream(entry)) {
      indexer.index(bytes);
    } catch (RuntimeException e) {
      throw new IOException(entry.getName() + ": " + e.getMessage(), e);
    }
  }

  /** Whether a class implements the plugin contract. */
  boolean holdPlugin() {
    return !index.getAllKnownImplementors(PLUGIN).isEmpty()
        || index.getKnownClasses().stream()
            .anyMatch(type -> type.interfaceNames().contains(PLUGIN));
  }

  /** The first class with a forbidden annotation. */
  Optional<Forbidden> forbidden() {
    for (Map.Entry<String, String> annotation : FORBIDDEN_ANNOTATIONS.entrySet()) {
      List<AnnotationInstance> found =
          index.getAnnotations(DotName.createSimple(annotation.getKey()));
      if (!found.isEmpty()) {
        return Optional.of(new Forbidden(annotation.getValue(), className(found.get(0).target())));
      }
    }
    return Optional.empty();
  }

  /** Entity names, which are global, with the class of each. */
  Map<String, String> entities() {
    Map<String, String> names = new HashMap<>();
    for (AnnotationInstance entity : index.getAnnotations(ENTITY)) {
      ClassInfo type = entity.target().asClass();
      AnnotationValue name = entity.value("name");
      names.put(
          name == null || name.asString().isEmpty() ? type.simpleName() : name.asString(),
          type.name().toString());
    }
    return names;
  }

  /** The names of all classes. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    index.getKnownClasses().forEach(type -> names.add(type.name().toString()));
    return names;
  }

  private static String className(AnnotationTarget target) {
    return switch (target.kind()) {
      case CLASS -> target.asClass().name().toString();
      case METHOD -> target.asMethod().declaringClass().name().toString();
      case FIELD -> target.asField().declaringClass().name().toString();
      default -> target.toString();
    };
  }
}
