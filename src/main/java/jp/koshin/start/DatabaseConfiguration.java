package jp.koshin.start;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database is looked at before it is migrated. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  FlywayMigrationStrategy migrationAfterCheck(
      JdbcConnectionDetails address,
      @Value("${koshin.database.allow-unsafe:false}") boolean unsafeAllowed) {
    return flyway -> {
      new DatabaseCheck(address, unsafeAllowed).check();
      flyway.migrate();
    };
  }
}
