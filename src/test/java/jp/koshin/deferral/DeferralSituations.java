package jp.koshin.deferral;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.audit.HistoryEntry;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.certification.NewCertification;
import jp.koshin.credit.CreditLedger;
import jp.koshin.credit.CreditSource;
import jp.koshin.credit.NewEntry;
import jp.koshin.inbox.Inbox;
import jp.koshin.member.MemberEndings;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.notification.Notice;
import jp.koshin.notification.Notices;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.ReturnTo;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.Renewals;
import jp.koshin.renewal.Seasons;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.DecisionRequest;
import jp.koshin.review.Reviews;
import jp.koshin.shared.Credits;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.KoshinClock;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Period;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;
import jp.koshin.workflow.ProcessDiagrams;
import jp.koshin.workflow.RehearsalClock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** One programme in years of its own: a member whose term ends in the first, and the staff. */
class DeferralSituations {

  private static final String HASH = "{noop}koshin-tests-only";
  private static final String BRANCH = "tokyo";
  private static final int YEARS_APART = 12;
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final AtomicInteger YEARS = new AtomicInteger(2400);

  final int year = YEARS.getAndAdd(YEARS_APART);
  final String programme;
  final String society;
  final Edition edition;
  final Period term;
  final Window window;
  final CurrentUser secretariat;
  final Petitions petitions;
  final PetitionBeginnings beginnings;
  final PetitionFiles files;
  final Renewals renewals;
  final Certifications certifications;
  final Members members;
  private final Map<Role, CurrentUser> staff = new EnumMap<>(Role.class);
  private final ApplicationContext context;
  private final Accounts accounts;
  private final Inbox inbox;

  DeferralSituations(ApplicationContext context, String programme) {
    this.context = context;
    this.programme = programme;
    Programmes programmes = context.getBean(Programmes.class);
    society = programmes.get(programme).society();
    edition = programmes.editionInForce(programme, LocalDate.of(year, 5, 1));
    accounts = context.getBean(Accounts.class);
    inbox = context.getBean(Inbox.class);
    petitions = context.getBean(Petitions.class);
    beginnings = context.getBean(PetitionBeginnings.class);
    files = context.getBean(PetitionFiles.class);
    renewals = context.getBean(Renewals.class);
    certifications = context.getBean(Certifications.class);
    members = context.getBean(Members.class);
    secretariat = staff(Role.SECRETARIAT);
    window = edition.window().in(year);
    Period early = edition.term().startingIn(year + 1 - edition.termYears());
    term =
        FiscalYear.of(early.to()).year() == year
            ? early
            : edition.term().startingIn(year - edition.termYears());
  }

  /** Jumps to an instant and runs what is due. */
  void at(Instant instant) {
    context
        .getBean(KoshinClock.class)
        .shiftTo(Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), instant));
    context.getBean(RehearsalClock.class).runDue();
  }

  void at(LocalDate day) {
    at(Tokyo.startOf(day));
  }

  static void backToPresent(ApplicationContext context) {
    context.getBean(KoshinClock.class).shiftTo(Duration.ZERO);
    context.getBean(RehearsalClock.class).runDue();
  }

  /** Plans the season of a year, by its printed window. */
  void season(int applicationYear) {
    at(edition.window().in(applicationYear).opens().minus(Duration.ofDays(10)));
    plan(applicationYear, edition.window().in(applicationYear));
  }

  /** Plans the season of a year now. */
  void plan(int applicationYear, Window received) {
    context
        .getBean(Seasons.class)
        .plan(staff(Role.ADMINISTRATOR), programme, applicationYear, received)
        .get();
    context.getBean(RehearsalClock.class).runDue();
  }

  /** Moves the closing of the season of {@link #year}. */
  void closesLater(Duration by) {
    Seasons seasons = context.getBean(Seasons.class);
    var season =
        seasons.list(society).stream()
            .filter(s -> s.programme().equals(programme) && s.applicationYear() == year)
            .findFirst()
            .orElseThrow();
    Window later = new Window(window.opens(), window.closes().plus(by));
    seasons.changeWindow(staff(Role.ADMINISTRATOR), season.id(), later, season.version()).get();
  }

  CurrentUser member() {
    String number = unique("DFR");
    UUID id =
        members
            .register(
                new NewMember(
                    society,
                    number,
                    "高橋",
                    "和子",
                    "たかはし",
                    "かずこ",
                    "中央病院",
                    "東京都",
                    BRANCH,
                    number + "@example.jp",
                    MemberStatus.ACTIVE,
                    false,
                    BigDecimal.valueOf(5),
                    LocalDate.of(2010, 4, 1)))
            .id();
    certifications.grant(
        new NewCertification(id, programme, number, term.from().minusYears(10), term, 2));
    return account(unique("member"), Role.PHYSICIAN, id);
  }

  /** Dues of all years that matter. */
  void payDues(CurrentUser member) {
    for (int due = year - 6; due <= year + 3; due++) {
      members.recordDues(secretariat, id(member), due, LocalDate.of(2026, 4, 1));
    }
  }

  void credit(CurrentUser member, String category, int credits, LocalDate date) {
    credit(member, category, credits, date, "記録");
  }

  void credit(CurrentUser member, String category, int credits, LocalDate date, String event) {
    ActivityKind kind =
        category.equals("ATTENDANCE") ? ActivityKind.ATTENDANCE : ActivityKind.PAPER;
    context
        .getBean(CreditLedger.class)
        .post(
            new NewEntry(
                id(member),
                programme,
                edition.year(),
                kind,
                date,
                event,
                category,
                Credits.of(credits),
                CreditSource.IMPORT,
                "OVERRIDE",
                null,
                UUID.randomUUID().toString(),
                CurrentUser.system()));
  }

  PetitionView begun(CurrentUser member, PetitionKind kind) {
    return beginnings.begin(member, kind, programme).get();
  }

  /** A deferral with its reason, its circumstances and a proof. */
  PetitionView written(CurrentUser member, String grounds, int years) {
    PetitionView begun = begun(member, PetitionKind.DEFERRAL);
    petitions.write(member, begun.id(), new PetitionInput(grounds, "事情を述べます", years, true)).get();
    files.add(member, begun.id(), PetitionDocuments.PROOF, "proof.pdf", pdf()).get();
    return petitions.get(member, begun.id());
  }

  PetitionView submitted(CurrentUser member, String grounds, int years) {
    return petitions.submit(member, written(member, grounds, years).id()).get();
  }

  UUID submittedBySecretariat(CurrentUser member) {
    UUID id = beginnings.beginFor(secretariat, id(member), programme).get().id();
    PetitionInput input = new PetitionInput("SHORTAGE", "単位が不足している旨の連絡があった", 1, true);
    petitions.write(secretariat, id, input).get();
    petitions.submit(secretariat, id).get();
    return id;
  }

  void decide(UUID caseId, Role role, DecisionOutcome outcome) {
    decision(caseId, staff(role), outcome).get();
  }

  Outcome<?> decision(UUID caseId, CurrentUser by, DecisionOutcome outcome) {
    return decision(caseId, by, outcome, null);
  }

  /** A case sent one stage back. */
  Outcome<?> sentBack(UUID caseId, CurrentUser by) {
    return decision(caseId, by, DecisionOutcome.RETURN, ReturnTo.PREVIOUS);
  }

  private Outcome<?> decision(
      UUID caseId, CurrentUser by, DecisionOutcome outcome, @Nullable ReturnTo to) {
    String task = inbox.ofCase(caseId).orElseThrow().id();
    String reason = outcome == DecisionOutcome.APPROVE ? null : "書類が足りません";
    return context
        .getBean(Reviews.class)
        .decide(by, new DecisionRequest(task, outcome, reason, null, null, to));
  }

  /** Whose queue the case is in. */
  Role queue(UUID caseId) {
    return inbox.ofCase(caseId).orElseThrow().role();
  }

  /** Somebody more of the role. */
  CurrentUser another(Role role) {
    return account(unique("more"), role, null);
  }

  /** Approves at every stage of the kind. */
  void approveAll(UUID caseId, PetitionKind kind) {
    var stages =
        kind == PetitionKind.DEFERRAL
            ? edition.lifecycle().deferral().orElseThrow().stages()
            : edition.lifecycle().reinstatement().orElseThrow().stages();
    stages.forEach(stage -> decide(caseId, stage.role(), DecisionOutcome.APPROVE));
  }

  boolean isInInbox(UUID caseId) {
    return inbox.ofCase(caseId).isPresent();
  }

  RenewalView renewal(CurrentUser member) {
    return renewals.current(member, programme).orElseThrow();
  }

  Certification certification(CurrentUser member) {
    return certifications.of(id(member), programme).orElseThrow();
  }

  String stands(CurrentUser member, UUID petition) {
    return petitions.get(member, petition).status() + " at " + steps(petition);
  }

  /** Where the member's renewal stands. */
  String renewed(CurrentUser member) {
    RenewalView renewal = renewal(member);
    return renewal.status() + " at " + steps(renewal.id());
  }

  private String steps(UUID caseId) {
    return String.join(
        ",", context.getBean(ProcessDiagrams.class).of(caseId, Locale.JAPANESE).activeActivities());
  }

  List<String> actions(UUID caseId) {
    return context.getBean(AuditTrail.class).history(caseId, true).stream()
        .map(HistoryEntry::action)
        .toList();
  }

  /** What its reviewers were told, which the applicant does not see. */
  List<String> toldToReviewers(UUID caseId) {
    return context.getBean(AuditTrail.class).history(caseId, false).stream()
        .filter(entry -> !entry.isPublic())
        .map(HistoryEntry::action)
        .toList();
  }

  List<String> notices(CurrentUser member) {
    return context.getBean(Notices.class).of(id(member)).stream().map(Notice::subject).toList();
  }

  String newestNotice(CurrentUser member) {
    return context.getBean(Notices.class).of(id(member)).get(0).body();
  }

  /** The membership ends today. */
  void leaves(CurrentUser member) {
    context
        .getBean(MemberEndings.class)
        .end(
            secretariat,
            id(member),
            MemberStatus.LEFT,
            Tokyo.today(context.getBean(KoshinClock.class)))
        .get();
  }

  CurrentUser staff(Role role) {
    return staff.computeIfAbsent(role, r -> account(unique("staff"), r, null));
  }

  static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Refusal::code).toList();
  }

  static UUID id(CurrentUser member) {
    return requireNonNull(member.memberId());
  }

  static byte[] pdf() {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unique(String name) {
    return name + System.nanoTime() + NEXT.incrementAndGet();
  }

  private CurrentUser account(String name, Role role, @Nullable UUID memberId) {
    String branch = role == Role.REGIONAL_REVIEWER ? BRANCH : null;
    return accounts
        .create(
            new NewAccount(name, HASH, name, society, Set.of(role), memberId, branch, null, false))
        .get();
  }
}
