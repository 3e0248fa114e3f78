package org.palabre.spi;

/**
 * Fills an empty demonstration server: a CDI bean, called once after the platform's own sample data
 * is there.
 */
public interface DemoData {

  /** Creates this plugin's sample data, in one transaction. */
  void create();
}
