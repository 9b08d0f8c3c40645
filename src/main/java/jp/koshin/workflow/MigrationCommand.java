package jp.koshin.workflow;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Moves running cases to the newest processes at a start with {@code --koshin.migrate-cases}. */
@Component
@ConditionalOnProperty("koshin.migrate-cases")
class MigrationCommand implements ApplicationRunner {

  private final ProcessMigration migration;

  MigrationCommand(ProcessMigration migration) {
    this.migration = migration;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    migration.migrateAll();
  }
}
