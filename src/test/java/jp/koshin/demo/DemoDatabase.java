package jp.koshin.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import jp.koshin.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A database of its own on the tests' server, because the demonstration fills an empty one. */
final class DemoDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String NAME = "demonstration";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try (Connection connection = DriverManager.getConnection(TestDatabase.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + NAME);
      statement.execute("create database " + NAME);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    String url = TestDatabase.jdbcUrl().replaceFirst("/postgres\\?", "/" + NAME + "?");
    TestPropertyValues.of("spring.datasource.url=" + url).applyTo(context.getEnvironment());
  }
}
