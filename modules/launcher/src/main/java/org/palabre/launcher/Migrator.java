package org.palabre.launcher;

import org.palabre.launcher.composition.Distribution;
import org.palabre.launcher.composition.PluginJar;
import org.palabre.launcher.composition.Selection;
import org.palabre.launcher.database.DatabaseAddress;
import org.palabre.launcher.database.MigrationFault;
import org.palabre.launcher.database.Migrations;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Progress;
import org.palabre.launcher.text.Sentence;

/**
 * Brings the database up to date: the platform first, then each plugin after those it requires. A
 * plugin whose migration fails is set aside; a fault of the platform's ends everything.
 */
public final class Migrator {

  private static final String PLATFORM = "palabre";

  private final Distribution distribution;
  private final Progress progress;

  /** Migrates to what is installed. */
  public Migrator(Distribution distribution, Progress progress) {
    this.distribution = distribution;
    this.progress = progress;
  }

  /** The plugins whose tables are up to date. */
  public Selection migrate(Selection wanted, DatabaseAddress address) {
    Migrations migrations = new Migrations(address);
    try {
      say(PLATFORM, migrations.run(PLATFORM, distribution.platformJar()));
    } catch (MigrationFault e) {
      throw new Fault(Sentence.of("migration.platform", e.sentence()), e);
    }
    Selection selection = wanted;
    for (PluginJar plugin : wanted.active()) {
      if (selection.active().contains(plugin)) {
        try {
          say(plugin.id(), migrations.run(plugin.id(), plugin.jar()));
        } catch (MigrationFault e) {
          progress.say("plugin.aside", plugin.id(), e.sentence());
          selection = selection.without(plugin, e.sentence());
        }
      }
    }
    return selection;
  }

  private void say(String id, int count) {
    if (count > 0) {
      progress.say("start.migrated", id, count);
    }
  }
}
