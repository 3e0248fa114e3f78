package org.palabre.launcher.composition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds what descriptors of a jar would bring past the plugin's switch. */
final class Descriptors {

  private static final Map<String, String> FORBIDDEN_SERVICES =
      Map.of(
          "jakarta.enterprise.inject.spi.Extension", "forbidden.extension",
          "jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension",
              "forbidden.extension",
          "jakarta.servlet.ServletContainerInitializer", "forbidden.listener");

  private static final List<String> PROVIDER_SERVICES =
      List.of("jakarta.ws.rs.ext.", "jakarta.ws.rs.container.", "org.glassfish.jersey.");

  private static final Map<String, String> FORBIDDEN_ELEMENTS =
      Map.of(
          "servlet", "forbidden.servlet",
          "filter", "forbidden.filter",
          "listener", "forbidden.listener",
          "phase-listener", "forbidden.phase-listener");

  private Descriptors() {}

  static Optional<Forbidden> forbidden(Path jar) throws IOException {
    try (JarFile content = new JarFile(jar.toFile())) {
      for (JarEntry entry : content.stream().toList()) {
        Optional<Forbidden> found = look(content, entry);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Forbidden> look(JarFile jar, JarEntry entry) throws IOException {
    String name = entry.getName();
    if (name.startsWith("META-INF/services/")) {
      String service = name.substring("META-INF/services/".length());
      String kind =
          PROVIDER_SERVICES.stream().anyMatch(service::startsWith)
              ? "forbidden.provider"
              : FORBIDDEN_SERVICES.get(service);
      return Optional.ofNullable(kind).map(known -> new Forbidden(known, name));
    }
    if (name.equals("META-INF/web-fragment.xml")
        || name.equals("META-INF/faces-config.xml")
        || name.startsWith("META-INF/") && name.endsWith(".faces-config.xml")) {
      return element(jar, entry).map(kind -> new Forbidden(kind, name));
    }
    return Optional.empty();
  }

  private static Optional<String> element(JarFile jar, JarEntry entry) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    try (InputStream content = jar.getInputStream(entry)) {
      XMLStreamReader reader = factory.createXMLStreamReader(content);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT
            && FORBIDDEN_ELEMENTS.containsKey(reader.getLocalName())) {
          return Optional.of(FORBIDDEN_ELEMENTS.get(reader.getLocalName()));
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      throw new IOException(entry.getName() + ": " + e.getMessage(), e);
    }
  }
}
