package jp.koshin.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import jp.koshin.programme.Edition;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Tokyo;
import jp.koshin.workflow.RehearsalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enacts the years before the present through the product's services, with the clock set to when
 * each thing happened. The same seed and day give the same members and the same stories.
 */
@Component
@Profile("demo")
class Production {

  private static final Logger LOG = LoggerFactory.getLogger(Production.class);
  private static final long SEED = 20_240_401L;
  static final String PASSWORD = "koshin-demo";
  private static final int YEARS_BEFORE = 6;

  private final DemoServices services;
  private final RehearsalClock clock;
  private final TransactionTemplate transaction;

  Production(DemoServices services, RehearsalClock clock, PlatformTransactionManager transactions) {
    this.services = services;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Enacts one society with so many members, and ends at the present. */
  void enact(String society, int size) {
    Script script = new Script(society);
    Random random = new Random(SEED);
    Calendar calendar = calendar(script, clock.now());
    clock.enactFrom(Calendar.at(LocalDate.of(calendar.year() - YEARS_BEFORE, 6, 1), 9));
    String hash = services.passwords().hash(PASSWORD);
    Staff staff = transaction.execute(s -> hire(script, hash));
    Roster roster =
        new Roster(
            services.members(),
            services.accounts(),
            services.certifications(),
            script,
            calendar,
            random);
    List<Physician> cast = transaction.execute(s -> roster.register(size, hash));
    transaction.executeWithoutResult(
        s ->
            cast.forEach(p -> roster.payDues(java.util.Objects.requireNonNull(staff).office(), p)));
    LOG.info("Demo data: {} members registered.", size);
    play(new Scene(script, random, calendar, staff, roster, cast));
    clock.backToPresent();
  }

  private record Scene(
      Script script,
      Random random,
      Calendar calendar,
      Staff staff,
      Roster roster,
      List<Physician> cast) {}

  private Staff hire(Script script, String hash) {
    Staff.hireInstallation(services.accounts(), script, hash);
    return Staff.hire(services.accounts(), script, hash);
  }

  private void play(Scene scene) {
    Stage stage = new Stage(clock, transaction, scene.calendar().now());
    try (Paperwork paperwork = new Paperwork()) {
      plan(scene, stage, paperwork);
      int first = scene.calendar().year() - YEARS_BEFORE + 1;
      for (int year = first; year <= scene.calendar().year(); year++) {
        Instant ends = Tokyo.endOf(new FiscalYear(year).lastDay());
        stage.play(ends.isBefore(stage.end()) ? ends : stage.end());
        LOG.info("Demo data: fiscal year {} enacted.", year);
      }
    }
  }

  private void plan(Scene scene, Stage stage, Paperwork paperwork) {
    Random random = scene.random();
    Desk desk =
        new Desk(
            services.claims(),
            services.reviews(),
            services.inbox(),
            services.programmes(),
            paperwork,
            scene.script(),
            random);
    scene.cast().stream()
        .map(p -> p.term().from())
        .distinct()
        .forEach(day -> stage.at(Tokyo.startOf(day), () -> certify(scene, day)));
    new Meetings(
            services.attendances(),
            scene.script(),
            scene.calendar(),
            scene.cast(),
            scene.staff().office(),
            random)
        .plan(stage);
    new ClaimScenes(stage, desk, scene.calendar(), scene.script(), scene.staff(), random)
        .plan(scene.cast());
    new NamedClaims(stage, desk, services.members(), scene.script(), scene.staff(), scene.cast())
        .plan();
    new RenewalScenes(
            stage,
            scene.calendar(),
            scene.script(),
            scene.staff(),
            services.seasons(),
            services.renewals(),
            services.reviews(),
            services.inbox(),
            services.fees(),
            services.payments())
        .plan(scene.cast());
  }

  private static void certify(Scene scene, LocalDate day) {
    scene.cast().stream().filter(p -> p.term().from().equals(day)).forEach(scene.roster()::certify);
  }

  private Calendar calendar(Script script, Instant now) {
    int year = FiscalYear.of(Tokyo.dateOf(now)).year();
    Edition edition =
        services.programmes().editionInForce(script.programme(), new FiscalYear(year).firstDay());
    return Calendar.of(now, edition.window().in(year), edition.window().in(year - 1));
  }
}
