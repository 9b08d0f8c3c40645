package jp.koshin.start;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * With the embedded database Koshin is a demo: profile {@code demo}, reachable from this machine
 * only unless {@code SERVER_ADDRESS} says otherwise. {@code koshin.demo.enabled=false} ({@code
 * KOSHIN_DEMO_ENABLED}) makes it a small installation without demo data. An external database is
 * never a demo by itself.
 */
class DemoByDefault implements EnvironmentPostProcessor, Ordered {

  /** After the configuration files, which may name a database. */
  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 1;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    boolean wanted = environment.getProperty("koshin.demo.enabled", Boolean.class, true);
    boolean test = environment.acceptsProfiles(Profiles.of("test"));
    if (wanted && !test && WithoutExternalDatabase.in(environment)) {
      environment.addActiveProfile("demo");
      environment
          .getPropertySources()
          .addLast(
              new MapPropertySource(
                  "demo on the embedded database", Map.of("server.address", "127.0.0.1")));
    }
  }
}
