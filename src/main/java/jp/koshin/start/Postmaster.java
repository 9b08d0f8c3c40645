package jp.koshin.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.koshin.shared.StartRefused;

/** A server that outlived its application: a killed JVM leaves its child running. */
final class Postmaster {

  private static final int PATIENCE_SECONDS = 30;

  private Postmaster() {}

  /**
   * Stops the server that still works on this directory. The caller holds the lock of the data
   * directory, so no living Koshin owns it.
   */
  static void stopOrphan(Path server) throws IOException {
    Optional<ProcessHandle> orphan = running(server);
    if (orphan.isPresent()) {
      stop(orphan.get());
    }
  }

  /** The process in {@code postmaster.pid}, when it lives and is a postgres on this directory. */
  static Optional<ProcessHandle> running(Path server) throws IOException {
    Path pidFile = server.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.size() < 2 || !lines.get(0).strip().matches("\\d+")) {
      return Optional.empty();
    }
    boolean ours = Path.of(lines.get(1).strip()).equals(server);
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(process -> ours && isPostgres(process));
  }

  /**
   * The process number may have been given to a stranger since the crash. Of another user's process
   * the system may show the words it was started with, but not the program.
   */
  private static boolean isPostgres(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    return info.command()
        .or(() -> info.commandLine().map(words -> words.split(" -D ", 2)[0]))
        .map(command -> command.endsWith("/postgres"))
        .orElse(false);
  }

  private static void stop(ProcessHandle process) {
    process.destroy();
    if (!endsInTime(process)) {
      process.destroyForcibly();
      if (!endsInTime(process)) {
        throw new StartRefused(
            "The PostgreSQL of an earlier run (process " + process.pid() + ") does not end.");
      }
    }
  }

  private static boolean endsInTime(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException tooLong) {
      return false;
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
