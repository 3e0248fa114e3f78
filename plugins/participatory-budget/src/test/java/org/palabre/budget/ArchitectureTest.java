package org.palabre.budget;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.palabre.testkit.HouseRules;

/** The plugin keeps the rules of the house. */
@AnalyzeClasses(packages = "org.palabre.budget", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest final ArchRule beans = HouseRules.NO_CDI_CURRENT;
  @ArchTest final ArchRule dates = HouseRules.NO_OLD_DATES;
  @ArchTest final ArchRule state = HouseRules.NO_STATIC_STATE;
  @ArchTest final ArchRule names = HouseRules.NO_DRAWERS;
  @ArchTest final ArchRule domain = HouseRules.domainIsPlain("budget");
  @ArchTest final ArchRule screens = HouseRules.screensAskServices("budget");
  @ArchTest final ArchRule escape = HouseRules.bringsNothingThatEscapes("budget");
}
