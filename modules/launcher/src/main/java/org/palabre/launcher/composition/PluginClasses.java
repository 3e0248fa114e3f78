package org.palabre.launcher.composition;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;

/** Tells which plugin brings a class. */
public final class PluginClasses {

  private final Map<String, String> ownerByClass;

  private PluginClasses(Map<String, String> ownerByClass) {
    this.ownerByClass = ownerByClass;
  }

  /** The classes of these plugins and of the libraries they bring. */
  public static PluginClasses of(List<PluginJar> plugins) {
    Map<String, String> owners = new HashMap<>();
    for (PluginJar plugin : plugins) {
      Stream.concat(Stream.of(plugin.jar()), plugin.libraries().stream())
          .forEach(
              jar -> {
                try {
                  ClassFiles.of(jar).names().forEach(name -> owners.put(name, plugin.id()));
                } catch (IOException e) {
                  throw new Fault(Sentence.of("compose.unreadable", jar, e.getMessage()), e);
                }
              });
    }
    return new PluginClasses(owners);
  }

  /**
   * The id of the plugin that brings a class.
   *
   * @param name as a log writes it: members may follow, {@code org.example.Bean.method}
   */
  public Optional<String> ownerOf(String name) {
    String prefix = name;
    while (!prefix.isEmpty()) {
      String owner = ownerByClass.get(prefix);
      if (owner != null) {
        return Optional.of(owner);
      }
      prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('.')));
    }
    return Optional.empty();
  }
}
