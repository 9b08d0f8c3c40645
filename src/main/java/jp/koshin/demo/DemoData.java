package jp.koshin.demo;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database when the demonstration starts for the first time, before the web server
 * listens and before anything runs by itself. {@code koshin.demo.data=false} leaves it empty,
 * {@code koshin.demo.members} says how many.
 */
@Component
@Profile("demo")
class DemoData implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

  private final Production production;
  private final Neighbours neighbours;
  private final FurtherSocieties further;
  private final DemoServices services;
  private final JdbcClient jdbc;
  private final boolean wanted;
  private final int size;
  private volatile boolean running;

  DemoData(
      Production production,
      Neighbours neighbours,
      FurtherSocieties further,
      DemoServices services,
      JdbcClient jdbc,
      @Value("${koshin.demo.data:true}") boolean wanted,
      @Value("${koshin.demo.members:300}") int size) {
    this.production = production;
    this.neighbours = neighbours;
    this.further = further;
    this.services = services;
    this.jdbc = jdbc;
    this.wanted = wanted;
    this.size = size;
  }

  @Override
  public void start() {
    running = true;
    if (wanted && services.accounts().isEmpty()) {
      fill();
    }
    if (wanted) {
      further.enter(services.passwords().hash(Production.PASSWORD));
    }
  }

  /**
   * The mark is there before the first row and finished after the last: what is between them is
   * made anew.
   */
  private void fill() {
    long began = System.nanoTime();
    LOG.info(
        "Demo data: {} members and their years are being made; this takes about a minute.", size);
    jdbc.sql("insert into demo_data (id) values (1)").update();
    Lines.of("societies.csv").forEach(row -> production.enact(row.get(0), size));
    String hash = services.passwords().hash(Production.PASSWORD);
    Lines.of("neighbours.csv").forEach(row -> neighbours.enter(row.get(0), hash));
    jdbc.sql("update demo_data set finished_at = now()").update();
    LOG.info(
        "Demo data: ready after {} s.", Duration.ofNanos(System.nanoTime() - began).toSeconds());
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the audit's sequencer, the job executor, the schedules and the web server. */
  @Override
  public int getPhase() {
    return 0;
  }
}
