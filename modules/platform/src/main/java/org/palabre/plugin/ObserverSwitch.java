package org.palabre.plugin;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the observers of a plugin that is off from being told anything: each observer method is
 * wrapped, and asks the registry when it is called. The registry introduces itself as soon as the
 * application starts; what is fired before that reaches everybody.
 */
public class ObserverSwitch implements Extension {

  private static final Logger LOG = Logger.getLogger(ObserverSwitch.class.getName());

  private volatile Predicate<Class<?>> isListening = observer -> true;

  <T> void wrap(@Observes ProcessObserverMethod<T, ?> event) {
    ObserverMethod<T> observer = event.getObserverMethod();
    event.configureObserverMethod().notifyWith(context -> tell(observer, context));
  }

  /**
   * Says who decides from now on.
   *
   * @param decides whether the class that holds an observer method belongs to an active plugin, or
   *     to none
   */
  void ask(Predicate<Class<?>> decides) {
    isListening = decides;
  }

  private <T> void tell(ObserverMethod<T> observer, EventContext<T> context) {
    if (!isListening.test(observer.getBeanClass())) {
      return;
    }
    try {
      observer.notify(context);
    } catch (RuntimeException e) {
      // While it starts, the container says that the application failed, but not who made it fail.
      LOG.log(
          Level.SEVERE,
          e,
          () -> "An observer of %s failed.".formatted(observer.getBeanClass().getName()));
      throw e;
    }
  }
}
