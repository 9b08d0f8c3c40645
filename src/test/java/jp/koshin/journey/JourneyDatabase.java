package jp.koshin.journey;

import jp.koshin.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A database of its own on the tests' server. The jobs of journeys run by themselves, by the clock
 * of the journeys' application: on one database they would take the jobs of tests that move another
 * application's clock, and find that nothing is due.
 */
final class JourneyDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("spring.datasource.url=" + TestDatabase.another("journeys"))
        .applyTo(context.getEnvironment());
  }
}
