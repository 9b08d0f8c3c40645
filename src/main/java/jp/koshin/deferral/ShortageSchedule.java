package jp.koshin.deferral;

import java.util.Map;
import java.util.UUID;
import jp.koshin.workflow.Processes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the one process that warns of shortages, on the first node of a new installation. */
@Service
public class ShortageSchedule {

  /** The same on every node, so that there is one process. */
  static final UUID ID = UUID.fromString("6b6f7368-696e-4077-8172-6e696e677300");

  private static final long LOCK = 0x6b6f7368696eL;

  private final Processes processes;
  private final JdbcClient jdbc;
  private final boolean enabled;

  /**
   * @param enabled {@code koshin.shortage-warnings}; without it a process that runs goes on
   */
  ShortageSchedule(
      Processes processes,
      JdbcClient jdbc,
      @Value("${koshin.shortage-warnings:true}") boolean enabled) {
    this.processes = processes;
    this.jdbc = jdbc;
    this.enabled = enabled;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  void ready() {
    if (enabled) {
      start();
    }
  }

  /** Starts the process where it does not run; nodes that start together wait for each other. */
  @Transactional
  public void start() {
    jdbc.sql("select 1 from pg_advisory_xact_lock(?)").param(LOCK).query(Integer.class).list();
    if (!processes.isActive(ID)) {
      processes.start("shortage-warnings", ID, Map.of());
    }
  }
}
