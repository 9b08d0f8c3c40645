package jp.koshin.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * What this process and the database's server have taken of the processors: says more than the
 * clock on a machine that others keep busy.
 */
final class ServerTime {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final ProcessHandle server;

  ServerTime(EmbeddedPostgres database) throws SQLException {
    try (Connection connection = database.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      server = ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow();
    }
  }

  /** Connections have to stay open between two looks: what has ended is no longer seen. */
  double millis() {
    long database =
        server
            .children()
            .flatMap(backend -> backend.info().totalCpuDuration().stream())
            .mapToLong(Duration::toNanos)
            .sum();
    return (SYSTEM.getProcessCpuTime() + database) / 1e6;
  }
}
