package jp.koshin.renewal;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Role;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.certification.NewCertification;
import jp.koshin.credit.CreditLedger;
import jp.koshin.credit.CreditSource;
import jp.koshin.credit.NewEntry;
import jp.koshin.inbox.Inbox;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.payment.Fee;
import jp.koshin.payment.Fees;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.ReturnTo;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.DecisionRequest;
import jp.koshin.review.Reviews;
import jp.koshin.shared.Credits;
import jp.koshin.shared.KoshinClock;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;
import jp.koshin.workflow.RehearsalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** One season in a year of its own, with the members and staff that tests begin with. */
class RenewalSituations {

  static final String PROGRAMME = "jsh-specialist";
  static final String FREE_PROGRAMME = "jsh-supervisor";
  static final String SAMPLE_PROGRAMME = "sample-specialist";
  private static final String HASH = "{noop}koshin-tests-only";
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final AtomicInteger YEARS = new AtomicInteger(2050);

  final int year = YEARS.getAndIncrement();
  final Window window =
      new Window(Tokyo.startOf(LocalDate.of(year, 11, 1)), Tokyo.endOf(LocalDate.of(year, 12, 31)));
  final Instant termEnd = Tokyo.startOf(LocalDate.of(year + 1, 4, 1));

  final String society;
  final String programme;
  final Members members;
  final Certifications certifications;
  final Renewals renewals;
  final Seasons seasons;
  final Fees fees;
  final Reviews reviews;
  private final Accounts accounts;
  private final CreditLedger ledger;
  private final Inbox inbox;
  private final KoshinClock clock;
  private final RehearsalClock rehearsal;
  final CurrentUser secretariat;
  final CurrentUser committee;
  final CurrentUser administrator;

  RenewalSituations(ApplicationContext context) {
    this(context, "jsh", PROGRAMME);
  }

  /** With two votes, a chair, deputies, a body outside and a registration fee. */
  static RenewalSituations ofSample(ApplicationContext context) {
    return new RenewalSituations(context, "sample", SAMPLE_PROGRAMME);
  }

  RenewalSituations(ApplicationContext context, String society, String programme) {
    this.society = society;
    this.programme = programme;
    members = context.getBean(Members.class);
    certifications = context.getBean(Certifications.class);
    renewals = context.getBean(Renewals.class);
    seasons = context.getBean(Seasons.class);
    fees = context.getBean(Fees.class);
    reviews = context.getBean(Reviews.class);
    accounts = context.getBean(Accounts.class);
    ledger = context.getBean(CreditLedger.class);
    inbox = context.getBean(Inbox.class);
    clock = context.getBean(KoshinClock.class);
    rehearsal = context.getBean(RehearsalClock.class);
    secretariat = account(unique("office"), Role.SECRETARIAT, null);
    committee = account(unique("committee"), Role.COMMITTEE, null);
    administrator = account(unique("admin"), Role.ADMINISTRATOR, null);
  }

  /** Jumps to an instant and runs what is due. */
  void at(Instant instant) {
    clock.shiftTo(Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), instant));
    rehearsal.runDue();
  }

  static void backToPresent(ApplicationContext context) {
    context.getBean(KoshinClock.class).shiftTo(Duration.ZERO);
    context.getBean(RehearsalClock.class).runDue();
  }

  SeasonView planned() {
    return planned(programme);
  }

  SeasonView planned(String programme) {
    at(window.opens().minus(Duration.ofDays(30)));
    return seasons.plan(administrator, programme, year, window).get();
  }

  SeasonView opened() {
    SeasonView season = planned();
    at(window.opens());
    return season;
  }

  UUID certified() {
    return certified(programme, LocalDate.of(year - 4, 4, 1));
  }

  UUID certified(String programme, LocalDate since) {
    String number = unique("RNW");
    UUID id =
        members
            .register(
                new NewMember(
                    society,
                    number,
                    "鈴木",
                    "一郎",
                    "すずき",
                    "いちろう",
                    "中央病院",
                    "大阪府",
                    "kinki",
                    number + "@example.jp",
                    MemberStatus.ACTIVE,
                    true,
                    BigDecimal.valueOf(5),
                    LocalDate.of(2010, 4, 1)))
            .id();
    LocalDate from = LocalDate.of(year - 4, 4, 1);
    certifications.grant(
        new NewCertification(
            id, programme, number, since, new Period(from, LocalDate.of(year + 1, 3, 31)), 0));
    return id;
  }

  /** A member whose ten years as a supervisor (指導医), which cost nothing to renew, end this year. */
  CurrentUser supervisor() {
    UUID id = certified(FREE_PROGRAMME, LocalDate.of(year - 9, 4, 1));
    return account(unique("supervisor"), Role.PHYSICIAN, id);
  }

  /** A member whose term ends this year, short of everything. */
  CurrentUser member() {
    return account(unique("member"), Role.PHYSICIAN, certified());
  }

  /** A member who has what a renewal needs. */
  CurrentUser readyMember() {
    CurrentUser member = member();
    credit(member, 50);
    payDues(member);
    return member;
  }

  void credit(CurrentUser member, int credits) {
    ledger.post(
        new NewEntry(
            id(member),
            programme,
            "2026",
            ActivityKind.PAPER,
            LocalDate.of(year, 5, 1),
            "論文",
            "PAPER",
            Credits.of(credits),
            CreditSource.IMPORT,
            "OVERRIDE",
            null,
            UUID.randomUUID().toString(),
            CurrentUser.system()));
  }

  void payDues(CurrentUser member) {
    for (int due = year - 4; due <= year; due++) {
      members.recordDues(secretariat, id(member), due, LocalDate.of(2026, 4, 1));
    }
  }

  RenewalView of(CurrentUser member) {
    return renewals.current(member, programme).orElseThrow();
  }

  Certification certification(CurrentUser member) {
    return certifications.of(id(member), programme).orElseThrow();
  }

  Outcome<?> decide(CurrentUser by, CurrentUser member, DecisionOutcome outcome) {
    return decide(by, of(member).id(), outcome);
  }

  Outcome<?> decide(CurrentUser by, UUID renewal, DecisionOutcome outcome) {
    String task = inbox.ofCase(renewal).orElseThrow().id();
    String reason = outcome == DecisionOutcome.APPROVE ? null : "書類が足りません";
    return reviews.decide(by, new DecisionRequest(task, outcome, reason, null, null));
  }

  Outcome<?> returned(CurrentUser by, CurrentUser member, ReturnTo to) {
    return reviews.decide(
        by, new DecisionRequest(task(member), DecisionOutcome.RETURN, "疑義", null, null, to));
  }

  String task(CurrentUser member) {
    return inbox.ofCase(of(member).id()).orElseThrow().id();
  }

  void pay(CurrentUser member) {
    Fee fee = fees.ofCase(of(member).id()).stream().filter(Fee::isDue).findFirst().orElseThrow();
    fees.confirmTransfer(secretariat, fee.id(), Tokyo.today(clock)).get();
  }

  static UUID id(CurrentUser member) {
    return requireNonNull(member.memberId());
  }

  private static String unique(String name) {
    return name + System.nanoTime() + NEXT.incrementAndGet();
  }

  /** Somebody more of the staff; a regional reviewer is of the members' branch. */
  CurrentUser staff(Role role) {
    return account(unique(role.name().toLowerCase(Locale.ROOT)), role, null);
  }

  private CurrentUser account(String name, Role role, @Nullable UUID memberId) {
    String branch = role == Role.REGIONAL_REVIEWER ? "kinki" : null;
    String mail = name + "@example.jp";
    return accounts
        .create(
            new NewAccount(name, HASH, name, society, Set.of(role), memberId, branch, mail, false))
        .get();
  }
}
