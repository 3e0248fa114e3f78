package org.palabre.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CulpritTest {

  private static Optional<String> owner(String name) {
    return name.startsWith("fixture.bad.")
        ? Optional.of("bad")
        : name.startsWith("fixture.good.") ? Optional.of("good") : Optional.empty();
  }

  @Test
  void isWhoeverStandsNearestToTheDeepestCause() {
    List<String> log =
        List.of(
            "[2026-11-21T08:51:19] [SEVERE] Exception while loading the app",
            "java.lang.RuntimeException: wrapped",
            "\tat fixture.good.Sender.send(Sender.java:3)",
            "Caused by: java.lang.IllegalStateException: no key",
            "\tat fixture.bad.Observer.start(Observer.java:9)",
            "\tat fixture.good.Sender.send(Sender.java:3)]]");

    assertThat(Culprit.in(log, CulpritTest::owner))
        .contains(new Culprit("bad", "java.lang.IllegalStateException: no key"));
  }

  @Test
  void isNamedByAnInjectionPoint() {
    List<String> log =
        List.of(
            "org.jboss.weld.exceptions.DeploymentException: WELD-001408: Unsatisfied dependencies for type Missing with qualifiers @Default",
            "  at injection point [BackedAnnotatedField] @Inject private fixture.bad.Needy.missing",
            "  at fixture.bad.Needy.missing(Needy.java:0)");

    assertThat(Culprit.in(log, CulpritTest::owner)).map(Culprit::owner).contains("bad");
  }

  @Test
  void isNobodyWhenOnlyTheHostIsNamed() {
    assertThat(
            Culprit.in(
                List.of("java.lang.Error: x", "\tat core.A.b(A.java:1)"), CulpritTest::owner))
        .isEmpty();
  }
}
