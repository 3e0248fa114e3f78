package org.palabre.testkit.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Set;

/**
 * Lets the tests' own requests in before the product's filters, to which their address leads
 * nowhere. Who makes them is then nobody: a test says who through {@code CurrentActor}.
 */
public class TestDoor implements ServletContainerInitializer {

  /** Where Arquillian's servlet protocol sends its requests. */
  static final String ADDRESS = "/ArquillianServletRunnerEE9";

  @Override
  public void onStartup(Set<Class<?>> classes, ServletContext application) {
    FilterRegistration.Dynamic door = application.addFilter("test-door", new Straight());
    door.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, ADDRESS);
  }
}
