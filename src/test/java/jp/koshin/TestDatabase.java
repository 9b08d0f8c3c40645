package jp.koshin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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

  /**
   * The address of an empty database of its own on the shared server: for an application whose jobs
   * run by themselves, or that has other data.
   */
  public static String another(String name) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name);
      statement.execute("create database " + name);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return jdbcUrl().replaceFirst("/postgres\\?", "/" + name + "?");
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("spring.datasource.url=" + jdbcUrl()).applyTo(context.getEnvironment());
  }
}
