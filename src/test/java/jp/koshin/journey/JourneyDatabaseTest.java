package jp.koshin.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.core.annotation.AnnotatedElementUtils.findMergedAnnotation;

import java.util.Objects;
import jp.koshin.KoshinTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ContextConfiguration;

class JourneyDatabaseTest {

  @Test
  void journeys_whose_jobs_run_by_themselves_share_no_database_with_tests_that_move_the_clock() {
    assertThat(database(JourneyTest.class)).isNotEqualTo(database(KoshinTest.class));
  }

  private static String database(Class<?> kind) {
    try (GenericApplicationContext context = new GenericApplicationContext()) {
      for (var type :
          Objects.requireNonNull(findMergedAnnotation(kind, ContextConfiguration.class))
              .initializers()) {
        initialize(BeanUtils.instantiateClass(type), context);
      }
      return Objects.requireNonNull(context.getEnvironment().getProperty("spring.datasource.url"));
    }
  }

  @SuppressWarnings("unchecked")
  private static void initialize(
      ApplicationContextInitializer<?> initializer, GenericApplicationContext context) {
    ((ApplicationContextInitializer<ConfigurableApplicationContext>) initializer)
        .initialize(context);
  }
}
