package jp.koshin.demo;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Role;
import jp.koshin.certification.NewCertification;
import jp.koshin.member.Member;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.NewMember;
import jp.koshin.programme.Edition;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import jp.koshin.workflow.RehearsalClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The societies beside the one whose years are enacted: each with its staff, a few physicians with
 * claims in every state, and the next season of its programmes at the printed time.
 */
@Component
@Profile("demo")
class Neighbours {

  private static final int SIZE = 20;
  private static final int COHORTS = 5;
  private static final long SEED = 20_260_401L;

  /** The first two renew next, the third years later; the fourth has left a year's dues out. */
  private static final int TERM_ENDS_LATER = 3;

  private static final int DUES_MISSING = 4;

  private final DemoServices services;
  private final RehearsalClock clock;
  private final TransactionTemplate transaction;
  private final List<List<String>> places = Lines.of("places.csv");
  private final List<List<String>> families = Lines.of("families.csv");
  private final List<List<String>> givens = Lines.of("givens.csv");

  Neighbours(DemoServices services, RehearsalClock clock, PlatformTransactionManager transactions) {
    this.services = services;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Enters one society, as of the present. */
  void enter(String society, String passwordHash) {
    Script script = new Script(society);
    List<CurrentUser> staff = hire(script, passwordHash);
    int year = seasons().year(script.programme());
    List<Physician> cast =
        transaction.execute(
            s -> register(script, passwordHash, year, with(staff, Role.SECRETARIAT)));
    for (String programme : script.programmes()) {
      Edition edition = seasons().edition(programme, seasons().year(programme));
      services
          .seasons()
          .plan(
              with(staff, Role.ADMINISTRATOR),
              programme,
              seasons().year(programme),
              edition.window().in(seasons().year(programme)))
          .get();
    }
    file(script, java.util.Objects.requireNonNull(cast), staff, year);
  }

  private List<CurrentUser> hire(Script script, String passwordHash) {
    return Lines.of(script.society() + "-staff.csv").stream()
        .map(row -> hire(script, row, passwordHash))
        .toList();
  }

  private CurrentUser hire(Script script, List<String> row, String passwordHash) {
    String username = script.staff(row.get(0));
    return services
        .accounts()
        .create(
            new NewAccount(
                username,
                passwordHash,
                row.get(1),
                script.society(),
                Set.of(Role.valueOf(row.get(2))),
                null,
                row.get(3).isEmpty() ? null : row.get(3),
                username + "@example.jp",
                false))
        .get();
  }

  private List<Physician> register(
      Script script, String passwordHash, int year, CurrentUser office) {
    Random random = new Random(SEED);
    List<Physician> cast = new ArrayList<>();
    for (int index = 1; index <= SIZE; index++) {
      int cohort = index == TERM_ENDS_LATER ? 2 : index < COHORTS ? 0 : index % COHORTS;
      Period term = term(script, script.programme(), year + cohort, index);
      Member member = services.members().register(newMember(script, index, term, random));
      CurrentUser account = open(member, passwordHash);
      Physician physician = new Physician(index, member, account, cohort, index % 2 == 0, term);
      script.programmes().forEach(programme -> certify(script, programme, physician, year));
      payDues(office, physician);
      cast.add(physician);
    }
    return cast;
  }

  private NewMember newMember(Script script, int index, Period term, Random random) {
    // the first ones and every fourth live where the regional committees of the demo sit
    List<String> place = places.get(index % 4 < 2 ? tokyo() : (index * 11) % places.size());
    List<String> family = families.get((index * 17 + script.society().length()) % families.size());
    List<String> given = givens.get((index * 5 + script.number(1).charAt(2)) % givens.size());
    String branch = script.text("branch").equals("prefecture") ? place.get(0) : place.get(1);
    return new NewMember(
        script.society(),
        script.number(index),
        family.get(0),
        given.get(0),
        family.get(1),
        given.get(1),
        MessageFormat.format(script.any("hospitals", random), place.get(2)),
        place.get(0),
        branch,
        script.number(index).toLowerCase(Locale.ROOT) + "@example.jp",
        MemberStatus.ACTIVE,
        false,
        java.math.BigDecimal.valueOf(5),
        term.from().minusYears(4));
  }

  private int tokyo() {
    return places.stream().map(row -> row.get(0)).toList().indexOf("東京都");
  }

  private CurrentUser open(Member member, String passwordHash) {
    return services
        .accounts()
        .create(
            new NewAccount(
                member.number(),
                passwordHash,
                member.fullName(),
                member.society(),
                Set.of(Role.PHYSICIAN),
                member.id(),
                null,
                member.email(),
                false))
        .get();
  }

  private void certify(Script script, String programme, Physician physician, int year) {
    int renewals = renewals(physician.index());
    Period term = term(script, programme, year + physician.cohort(), physician.index());
    services
        .certifications()
        .grant(
            new NewCertification(
                physician.member().id(),
                programme,
                MessageFormat.format(
                    script.text("certificate"), String.valueOf(20_000 + physician.index() * 3)),
                term.from().minusYears(5L * renewals),
                term,
                renewals));
  }

  private static int renewals(int index) {
    return index % 4;
  }

  private Period term(Script script, String programme, int endsIn, int index) {
    Period ending = seasons().termEndingIn(programme, endsIn);
    return renewals(index) == 0 ? script.firstTerm(ending) : ending;
  }

  private void payDues(CurrentUser office, Physician physician) {
    int now = FiscalYear.of(Tokyo.dateOf(clock.now())).year();
    int last = physician.is(DUES_MISSING) ? now - 1 : now;
    for (int year = FiscalYear.of(physician.term().from()).year(); year <= last; year++) {
      LocalDate paid = new FiscalYear(year).firstDay().plusDays(physician.index());
      services.members().recordDues(office, physician.member().id(), year, paid);
    }
  }

  /** The claims of {@code demo/<society>-claims.csv}, each for some members and some years. */
  private void file(Script script, List<Physician> cast, List<CurrentUser> staff, int year) {
    List<CurrentUser> reviewers = staff.stream().filter(u -> u.has(Role.REVIEWER)).toList();
    try (Paperwork paperwork = new Paperwork()) {
      Desk desk =
          new Desk(
              services.claims(),
              services.reviews(),
              services.inbox(),
              services.programmes(),
              paperwork,
              script,
              new Random(SEED));
      for (NeighbourClaim row : NeighbourClaim.of(script.society())) {
        for (Physician who : row.members(cast)) {
          Period period =
              seasons()
                  .edition(script.programme(), year)
                  .activityPeriod()
                  .of(who.term(), year + who.cohort());
          row.inputs(period, Tokyo.dateOf(clock.now()))
              .forEach(input -> settle(desk, reviewers.get(0), row, desk.submit(who, input)));
        }
      }
    }
  }

  private static void settle(Desk desk, CurrentUser reviewer, NeighbourClaim row, UUID id) {
    switch (row.fate()) {
      case "APPROVE" -> desk.approve(reviewer, id);
      case "RETURN" ->
          desk.decide(reviewer, id, DecisionOutcome.RETURN, "証明書の氏名と開催日が読み取れません。", null);
      case "REJECT" -> desk.decide(reviewer, id, DecisionOutcome.REJECT, "領収書は参加の証明になりません。", null);
      default -> {
        // stays in the inbox
      }
    }
  }

  private NextSeasons seasons() {
    return new NextSeasons(services.programmes(), clock.now());
  }

  private static CurrentUser with(List<CurrentUser> staff, Role role) {
    return staff.stream().filter(user -> user.has(role)).findFirst().orElseThrow();
  }
}
