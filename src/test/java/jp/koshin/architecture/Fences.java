package jp.koshin.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The fences between the product and the libraries it stands on. */
final class Fences {

  private static final Set<String> READING_THE_TIME = Set.of("now", "today");

  static final ArchRule ENGINE =
      noClasses()
          .that()
          .resideOutsideOfPackages("jp.koshin.workflow..", "jp.koshin.*.process..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..")
          .because("the engine must stay a dependency swap away");

  static final ArchRule PAGES =
      noClasses()
          .that()
          .resideOutsideOfPackages("jp.koshin", "jp.koshin.*.ui..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.vaadin..")
          .because("services know no pages");

  static final ArchRule RULES =
      noClasses()
          .that()
          .resideOutsideOfPackage("jp.koshin.valuation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..")
          .because("valuation is the only user of the rule engine");

  static final ArchRule TIME =
      noClasses()
          .that()
          .resideOutsideOfPackage("jp.koshin.shared..")
          .and()
          // lockouts and tokens run on real time: a rehearsal must not log anybody out
          .doNotHaveFullyQualifiedName("jp.koshin.access.SecurityTime")
          .should()
          .callMethodWhere(are(readingTheSystemsTime()))
          .because("time is injected, or rehearsals and tests could not move it");

  static final ArchRule PATIENCE =
      noClasses()
          .should()
          .callMethodWhere(are(sleeping()))
          .because("a test that sleeps is slow or flaky");

  private Fences() {}

  private static DescribedPredicate<JavaMethodCall> readingTheSystemsTime() {
    return DescribedPredicate.describe(
        "readings of the system's time",
        call -> {
          String owner = call.getTargetOwner().getName();
          boolean now =
              owner.startsWith("java.time.")
                  && READING_THE_TIME.contains(call.getName())
                  && call.getTarget().getRawParameterTypes().stream()
                      .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
          boolean clock = owner.equals("java.time.Clock") && call.getName().startsWith("system");
          boolean millis =
              owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
          return now || clock || millis;
        });
  }

  private static DescribedPredicate<JavaMethodCall> sleeping() {
    return DescribedPredicate.describe(
        "sleeps",
        call ->
            call.getTargetOwner().isEquivalentTo(Thread.class) && call.getName().equals("sleep")
                || call.getTargetOwner().isEquivalentTo(java.util.concurrent.TimeUnit.class)
                    && call.getName().equals("sleep"));
  }
}
