package jp.koshin.demo;

import jp.koshin.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A database of its own on the tests' server, because the demonstration fills an empty one. */
final class DemoDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("spring.datasource.url=" + TestDatabase.another("demonstration"))
        .applyTo(context.getEnvironment());
  }
}
