package jp.koshin.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import jp.koshin.architecture.fixture.BreaksEveryFence;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each fence holds in the product, and each is seen to catch a class that breaks it. */
class FencesTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("jp.koshin");
  private static final JavaClasses OFFENDER =
      new ClassFileImporter().importClasses(BreaksEveryFence.class);

  @TestFactory
  Stream<DynamicTest> the_product_respects() {
    return product().map(fence -> DynamicTest.dynamicTest(name(fence), () -> fence.check(PRODUCT)));
  }

  @Test
  void tests_do_not_sleep() {
    JavaClasses tests =
        new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .withImportOption(location -> !location.contains("/architecture/fixture/"))
            .withImportOption(location -> !location.contains("/jmh_generated/"))
            .importPackages("jp.koshin");

    assertThat(tests).isNotEmpty();
    Fences.PATIENCE.check(tests);
  }

  @TestFactory
  Stream<DynamicTest> an_offender_is_caught_by() {
    return Stream.concat(product(), Stream.of(Fences.PATIENCE))
        .map(
            fence ->
                DynamicTest.dynamicTest(
                    name(fence),
                    () ->
                        assertThatThrownBy(() -> fence.check(OFFENDER))
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining("BreaksEveryFence")));
  }

  private static Stream<ArchRule> product() {
    return Stream.of(Fences.ENGINE, Fences.PAGES, Fences.RULES, Fences.TIME);
  }

  private static String name(ArchRule fence) {
    return fence.getDescription().replaceAll(".*because ", "");
  }
}
