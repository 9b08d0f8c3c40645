package jp.koshin.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables by the create scripts in the engine's own jar, so that their version
 * is always the engine's. Upgrading the engine adds a migration that runs its upgrade script.
 */
@Component
class EngineSchema implements JavaMigration {

  private static final List<String> SCRIPTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("2");
  }

  @Override
  public String getDescription() {
    return "engine tables";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException, IOException {
    try (Statement statement = context.getConnection().createStatement()) {
      for (String script : SCRIPTS) {
        statement.execute(text(script));
      }
      // Completing a task looks for its subtasks; without this it scans every open task.
      statement.execute("create index act_idx_task_parent on act_ru_task (parent_task_id_)");
    }
  }

  private static String text(String script) throws IOException {
    String name = "org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql";
    return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
  }
}
