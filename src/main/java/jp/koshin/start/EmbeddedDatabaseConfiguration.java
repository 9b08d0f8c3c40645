package jp.koshin.start;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** With no {@code spring.datasource.url} the application brings its own PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@Conditional(WithoutExternalDatabase.class)
class EmbeddedDatabaseConfiguration {

  @Bean(destroyMethod = "close")
  EmbeddedDatabase embeddedDatabase(@Value("${koshin.data-dir}") Path directory) {
    return EmbeddedDatabase.start(directory);
  }

  @Bean
  JdbcConnectionDetails jdbcConnectionDetails(EmbeddedDatabase database) {
    return new EmbeddedConnectionDetails(database);
  }

  private record EmbeddedConnectionDetails(EmbeddedDatabase database)
      implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
      return EmbeddedDatabase.USER;
    }

    @Override
    public String getPassword() {
      return database.password();
    }

    @Override
    public String getJdbcUrl() {
      return database.jdbcUrl();
    }
  }
}
