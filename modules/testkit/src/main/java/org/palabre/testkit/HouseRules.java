package org.palabre.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The rules of the house, each as one ArchUnit rule. A module's test lists those it keeps:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.palabre.council", importOptions = DoNotIncludeTests.class)
 * class ArchitectureTest {
 *   @ArchTest final ArchRule habits = HouseRules.NO_STATIC_STATE;
 *   @ArchTest final ArchRule borders = HouseRules.pluginKeepsToItself("council");
 * }
 * }</pre>
 */
public final class HouseRules {

  /** Beans are injected, never fetched. */
  public static final ArchRule NO_CDI_CURRENT =
      noClasses()
          .should()
          .callMethod("jakarta.enterprise.inject.spi.CDI", "current")
          .allowEmptyShould(true);

  /** Dates are java.time's. */
  public static final ArchRule NO_OLD_DATES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Calendar")
          .allowEmptyShould(true);

  /** No state hides in a class. */
  public static final ArchRule NO_STATIC_STATE =
      fields()
          .that()
          .areStatic()
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .beFinal()
          .allowEmptyShould(true);

  /** Nothing is called after what it is not. */
  public static final ArchRule NO_DRAWERS =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Constants")
          .allowEmptyShould(true);

  /** The contract stands on the JDK alone. */
  public static final ArchRule SPI_STANDS_ALONE =
      noClasses()
          .that()
          .resideInAPackage("org.palabre.spi..")
          .should()
          .dependOnClassesThat(not(resideInAnyPackage("java..", "org.palabre.spi..")));

  /** The platform knows neither screens nor plugins. */
  public static final ArchRule PLATFORM_KNOWS_NO_SCREEN =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.palabre.web..", "jakarta.faces..", "org.primefaces..", "jakarta.ws.rs..");

  private HouseRules() {}

  /** The packages just below this one know each other one way. */
  public static ArchRule noCirclesBelow(String root) {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  /** A plugin's domain knows no screen, no scope and no SQL. */
  public static ArchRule domainIsPlain(String id) {
    return noClasses()
        .that()
        .resideInAPackage("org.palabre." + id + ".domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.faces..",
            "jakarta.enterprise..",
            "java.sql..",
            "javax.sql..",
            "org.primefaces..")
        .allowEmptyShould(true);
  }

  /** A plugin's screens ask its services, never the entity manager. */
  public static ArchRule screensAskServices(String id) {
    return noClasses()
        .that()
        .resideInAPackage("org.palabre." + id + ".web..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.persistence.EntityManager")
        .allowEmptyShould(true);
  }

  /** A plugin brings nothing that would escape its switch. */
  public static ArchRule bringsNothingThatEscapes(String id) {
    return noClasses()
        .that()
        .resideInAPackage("org.palabre." + id + "..")
        .should()
        .beAssignableTo("jakarta.servlet.Servlet")
        .orShould()
        .beAssignableTo("jakarta.servlet.Filter")
        .orShould()
        .beAssignableTo("java.util.EventListener")
        .orShould()
        .beAssignableTo("jakarta.enterprise.inject.spi.Extension")
        .orShould()
        .beAnnotatedWith("jakarta.ws.rs.ext.Provider")
        .allowEmptyShould(true);
  }
}
