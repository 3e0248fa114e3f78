package org.palabre.launcher.database;

/** A database that answers until closed. */
public interface Database extends AutoCloseable {

  /** Where it answers. */
  DatabaseAddress address();

  /** Stops it if it was started for this server; waits until all is on disk. */
  @Override
  void close();
}
