package org.palabre.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.palabre.access.CurrentActor;
import org.palabre.access.DemoMode;
import org.palabre.people.People;
import org.palabre.people.SamplePeople.Sample;
import org.palabre.people.SamplePerson;
import org.palabre.plugin.PluginRegistry;
import org.palabre.spi.Actor;
import org.palabre.spi.DemoData;
import org.palabre.spi.OrganisationRole;

/**
 * Fills a demonstration at its first start: the organisation, its sample people, then each plugin's
 * own data, which the sample facilitator creates. Passwords go to {@code demo-accounts.txt} in the
 * data folder: role, e-mail address and password on each line.
 */
@ApplicationScoped
public class DemoStart {

  private static final Logger LOG = Logger.getLogger(DemoStart.class.getName());
  private static final String ACCOUNTS_FILE = "demo-accounts.txt";

  private final DemoMode demo;
  private final People people;
  private final DemoOrganisation organisation;
  private final PluginRegistry plugins;
  private final Instance<DemoData> data;
  private final CurrentActor actor;
  private final Path folder;

  /** For the container's proxy. */
  protected DemoStart() {
    this(null, null, null, null, null, null, Optional.empty());
  }

  @Inject
  DemoStart(
      DemoMode demo,
      People people,
      DemoOrganisation organisation,
      PluginRegistry plugins,
      @Any Instance<DemoData> data,
      CurrentActor actor,
      @ConfigProperty(name = "palabre.data") Optional<String> folder) {
    this.demo = demo;
    this.people = people;
    this.organisation = organisation;
    this.plugins = plugins;
    this.data = data;
    this.actor = actor;
    this.folder = folder.map(Path::of).orElse(null);
  }

  /** Fills the database if this is a demonstration and nobody is in it yet. */
  @ActivateRequestContext
  public void fillIfEmpty() {
    if (!demo.isOn() || !people.isEmpty()) {
      return;
    }
    Map<SamplePerson, Sample> created = organisation.create();
    write(created);
    Sample facilitator = created.get(SamplePerson.FACILITATOR);
    actor.is(
        new Actor(
            Optional.of(facilitator.id()),
            Set.copyOf(EnumSet.of(OrganisationRole.FACILITATOR, OrganisationRole.RESIDENT))));
    plugins.active().forEach(plugin -> create(plugin.id()));
  }

  private void create(String plugin) {
    for (Instance.Handle<DemoData> handle : data.handles()) {
      boolean ownedByPlugin =
          plugins.ownerOf(handle.getBean().getBeanClass()).filter(plugin::equals).isPresent();
      if (ownedByPlugin) {
        createAlone(plugin, handle.get());
      }
    }
  }

  private static void createAlone(String plugin, DemoData sample) {
    try {
      sample.create();
    } catch (RuntimeException e) {
      // The other plugins' samples are worth having.
      LOG.log(Level.SEVERE, "The sample data of the plugin " + plugin + " could not be made.", e);
    }
  }

  private void write(Map<SamplePerson, Sample> created) {
    if (folder == null) {
      throw new IllegalStateException(
          "A demonstration writes its passwords into its data folder: set palabre.data.");
    }
    List<String> lines =
        created.entrySet().stream()
            .map(
                entry ->
                    "%s %s %s"
                        .formatted(
                            entry.getKey().role().id(),
                            entry.getKey().email(),
                            entry.getValue().password()))
            .toList();
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(ACCOUNTS_FILE), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The passwords of the demonstration cannot be written into %s.".formatted(folder), e);
    }
  }
}
