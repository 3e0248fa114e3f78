package org.palabre.testkit.container;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of the database and of the one deployment. */
public class ContainerTests implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(TestDatabase.class).observer(OneDeployment.class);
  }
}
