package org.palabre.plugin;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import java.util.function.Predicate;

/**
 * Keeps the observers of a plugin that is off from being told anything: each observer method is
 * wrapped, and asks the registry when it is called. The registry introduces itself as soon as the
 * application starts; what is fired before that reaches everybody.
 */
public class ObserverSwitch implements Extension {

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
    if (isListening.test(observer.getBeanClass())) {
      observer.notify(context);
    }
  }
}
