package jp.koshin;

import java.io.IOException;
import java.io.UncheckedIOException;
import jp.koshin.start.TemporaryServer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL for all tests of a JVM: real, but not durable, because tests throw it away. */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final class Shared {
    static final TemporaryServer SERVER = start();
  }

  private static TemporaryServer start() {
    try {
      TemporaryServer server = TemporaryServer.start();
      // after the contexts have closed, not in the middle of it
      SpringApplication.getShutdownHandlers().add(() -> close(server));
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void close(TemporaryServer server) {
    try {
      server.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The address of the shared server's database, with its user. */
  public static String jdbcUrl() {
    return Shared.SERVER.jdbcUrl();
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("spring.datasource.url=" + jdbcUrl()).applyTo(context.getEnvironment());
  }
}
