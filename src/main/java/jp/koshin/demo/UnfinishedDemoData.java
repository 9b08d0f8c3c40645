package jp.koshin.demo;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A first start that was killed while it made the demo data: all of it is thrown away before the
 * migration, and made anew. Nobody has worked with it, since the web server comes after.
 */
@Component
@Profile("demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class UnfinishedDemoData implements FlywayConfigurationCustomizer {

  private static final Logger LOG = LoggerFactory.getLogger(UnfinishedDemoData.class);

  @Override
  public void customize(FluentConfiguration configuration) {
    JdbcClient jdbc = JdbcClient.create(configuration.getDataSource());
    if (isUnfinished(jdbc)) {
      LOG.info("The demo data was not finished at the last start and is made anew.");
      jdbc.sql("drop schema public cascade").update();
      jdbc.sql("create schema public").update();
    }
  }

  private static boolean isUnfinished(JdbcClient jdbc) {
    boolean marked =
        jdbc.sql("select to_regclass('public.demo_data') is not null")
            .query(Boolean.class)
            .single();
    return marked
        && jdbc.sql("select exists (select 1 from demo_data where finished_at is null)")
            .query(Boolean.class)
            .single();
  }
}
