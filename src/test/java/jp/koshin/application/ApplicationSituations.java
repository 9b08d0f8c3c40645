package jp.koshin.application;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Role;
import jp.koshin.certification.Certifications;
import jp.koshin.certification.NewCertification;
import jp.koshin.credit.CreditLedger;
import jp.koshin.credit.CreditSource;
import jp.koshin.credit.NewEntry;
import jp.koshin.member.MemberDetails;
import jp.koshin.member.MemberDetailsRegister;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Edition;
import jp.koshin.programme.FieldRule;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.UploadRule;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.Renewals;
import jp.koshin.renewal.Seasons;
import jp.koshin.shared.Credits;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.KoshinClock;
import jp.koshin.shared.Period;
import jp.koshin.shared.Window;
import jp.koshin.valuation.Course;
import jp.koshin.workflow.RehearsalClock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An open season of one programme in a year of its own, with members to fill in applications. */
public class ApplicationSituations {

  private static final String HASH = "{noop}koshin-tests-only";
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final AtomicInteger YEARS = new AtomicInteger(2130);

  final int year = YEARS.getAndIncrement();
  final String programme;
  final String society;
  final Edition edition;
  final Window window;
  public final CurrentUser secretariat;
  public final CurrentUser administrator;
  final Renewals renewals;
  final ApplicationEntries entries;
  final Applications applications;
  final ApplicationFiles files;
  private final ApplicationContext context;
  private final Members members;
  private final Accounts accounts;
  private final Certifications certifications;
  private final CreditLedger ledger;
  private final MemberDetailsRegister details;
  private final KoshinClock clock;
  private final RehearsalClock rehearsal;

  public ApplicationSituations(ApplicationContext context, String programme) {
    this.context = context;
    this.programme = programme;
    Programmes programmes = context.getBean(Programmes.class);
    society = programmes.get(programme).society();
    edition = programmes.edition(programme, "2026");
    window = edition.window().in(year);
    members = context.getBean(Members.class);
    accounts = context.getBean(Accounts.class);
    certifications = context.getBean(Certifications.class);
    ledger = context.getBean(CreditLedger.class);
    details = context.getBean(MemberDetailsRegister.class);
    renewals = context.getBean(Renewals.class);
    entries = context.getBean(ApplicationEntries.class);
    applications = context.getBean(Applications.class);
    files = context.getBean(ApplicationFiles.class);
    clock = context.getBean(KoshinClock.class);
    rehearsal = context.getBean(RehearsalClock.class);
    secretariat = account("office", Role.SECRETARIAT, null, null);
    administrator = account("admin", Role.ADMINISTRATOR, null, null);
  }

  public void at(Instant instant) {
    clock.shiftTo(Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), instant));
    rehearsal.runDue();
  }

  public static void backToPresent(ApplicationContext context) {
    context.getBean(KoshinClock.class).shiftTo(Duration.ZERO);
    context.getBean(RehearsalClock.class).runDue();
  }

  /** Opens the season for the members certified so far. */
  public void open() {
    at(window.opens().minus(Duration.ofDays(30)));
    context.getBean(Seasons.class).plan(administrator, programme, year, window).get();
    at(window.opens().plus(Duration.ofDays(10)));
  }

  /** Into the window of the year before, when the exam of the renewal is taken alone. */
  public void openYearBefore() {
    at(edition.window().in(year - 1).opens().plus(Duration.ofDays(10)));
  }

  /** A member whose term ends in the application year, with e-mail and licence registered. */
  public CurrentUser member(int renewalsBefore) {
    CurrentUser member = strangerToTheRoster(renewalsBefore);
    details.register(
        member,
        id(member),
        new MemberDetails(LocalDate.of(1975, 4, 1), LocalDate.of(1999, 5, 10), "999999"));
    return member;
  }

  /** The same without licence data. */
  public CurrentUser strangerToTheRoster(int renewalsBefore) {
    String number = "APP" + Long.toString(System.nanoTime(), 36) + NEXT.incrementAndGet();
    UUID id =
        members
            .register(
                new NewMember(
                    society,
                    number,
                    "臨床",
                    "瘍子",
                    "リンショウ",
                    "ヨウコ",
                    "がんセンター",
                    "東京都",
                    "kanto",
                    number + "@example.jp",
                    MemberStatus.ACTIVE,
                    true,
                    BigDecimal.valueOf(5),
                    LocalDate.of(2008, 1, 1)))
            .id();
    Period term = term();
    certifications.grant(
        new NewCertification(
            id, programme, number, LocalDate.of(2007, 4, 1), term, renewalsBefore));
    return account("member", Role.PHYSICIAN, id, null);
  }

  private Period term() {
    int from = year - edition.termYears();
    Period term = edition.term().startingIn(from);
    return FiscalYear.of(term.to()).year() == year ? term : edition.term().startingIn(from + 1);
  }

  public void payDues(CurrentUser member) {
    for (int due = year - 5; due <= year; due++) {
      members.recordDues(secretariat, id(member), due, LocalDate.of(2026, 4, 1));
    }
  }

  public void credit(
      CurrentUser member, ActivityKind kind, String category, String event, int credits) {
    credit(member, kind, category, event, credits, null);
  }

  public void credit(
      CurrentUser member,
      ActivityKind kind,
      String category,
      String event,
      int credits,
      @Nullable Course course) {
    Period activities = edition.activityPeriod().of(term(), year);
    ledger.post(
        new NewEntry(
            id(member),
            programme,
            "2026",
            kind,
            activities.from().plusDays(NEXT.incrementAndGet() % 1000),
            event,
            category,
            Credits.of(credits),
            CreditSource.IMPORT,
            "OVERRIDE",
            null,
            UUID.randomUUID().toString(),
            CurrentUser.system(),
            course));
  }

  public RenewalView renewal(CurrentUser member) {
    return renewals.current(member, programme).orElseThrow();
  }

  /** Everything that a first renewal of the oncologists asks for. */
  public void fillInOncology(CurrentUser member) {
    write(
        member,
        "CV",
        Map.of(
            "school",
            "東京大学",
            "graduated",
            "1999-03",
            "basicSociety",
            "internal",
            "basicKind",
            "specialist",
            "basicNumber",
            "12345"));
    write(member, "PROFILE", Map.of("profile", "心がけたこと"));
    write(member, "HISTORY", Map.of("years", "15"));
    addRow(member, "HISTORY", Map.of("from", "2022-04", "content", "診療"));
    write(member, "ACHIEVEMENTS", Map.of("special", "none", "second", "present"));
    String day = activityDay().toString();
    addRow(member, "MEETINGS", Map.of("place", "大阪", "date", day, "amount", "50"));
  }

  /**
   * Every section that is needed, whatever the programme asks for, with the least that it takes.
   */
  public void fillIn(CurrentUser member) {
    UUID id = renewal(member).id();
    for (SectionView view : applications.of(member, id).orElseThrow().sections()) {
      if (view.rule().required() && view.rule().kind().isAnswered()) {
        Map<String, String> values = filled(view.rule().fields());
        List<Map<String, String>> rows =
            Collections.nCopies(view.rule().atLeast(), filled(view.rule().columns()));
        entries
            .save(member, id, view.rule().code(), new Answers(values, rows), view.version())
            .get();
        view.rule().uploads().stream()
            .filter(UploadRule::required)
            .forEach(
                u ->
                    files
                        .add(member, id, view.rule().code(), u.code(), "file.pdf", pdf(1, true))
                        .get());
      }
    }
  }

  private Map<String, String> filled(List<FieldRule> fields) {
    Map<String, String> values = new LinkedHashMap<>();
    for (FieldRule field : fields) {
      if (field.isTyped() && field.required()) {
        values.put(
            field.code(),
            switch (field.type()) {
              case CHOICE, RADIO -> field.options().get(0).code();
              case DATE -> activityDay().toString();
              case MONTH -> "2022-04";
              case NUMBER -> "1";
              case CHECKBOX -> "true";
              default -> "記入";
            });
      }
    }
    return values;
  }

  /** A PDF of blank pages. */
  static byte[] pdf(int pages, boolean a4) {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage(a4 ? PDRectangle.A4 : PDRectangle.A3));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pays what the application asks for first. */
  public void pay(CurrentUser member) {
    context
        .getBean(JdbcClient.class)
        .sql("update fee set status = 'PAID', method = 'BANK', paid_at = now() where case_id = ?")
        .param(renewal(member).id())
        .update();
  }

  /** A day that counts. */
  public LocalDate activityDay() {
    return edition.activityPeriod().of(term(), year).from().plusDays(40);
  }

  SectionView section(CurrentUser member, String code) {
    return applications.section(member, renewal(member).id(), code);
  }

  /** Saves single fields over what is there. */
  SectionView write(CurrentUser member, String code, Map<String, String> values) {
    SectionView before = section(member, code);
    Map<String, String> all = new LinkedHashMap<>(before.answers().values());
    all.putAll(values);
    return entries
        .save(
            member,
            renewal(member).id(),
            code,
            new Answers(all, before.answers().rows()),
            before.version())
        .get();
  }

  /** Adds a row to a list. */
  SectionView addRow(CurrentUser member, String code, Map<String, String> row) {
    SectionView before = section(member, code);
    List<Map<String, String>> rows = new ArrayList<>(before.answers().rows());
    rows.add(row);
    return entries
        .save(member, renewal(member).id(), code, before.answers().withRows(rows), before.version())
        .get();
  }

  static UUID id(CurrentUser member) {
    return requireNonNull(member.memberId());
  }

  public CurrentUser account(
      String name, Role role, @Nullable UUID memberId, @Nullable String branch) {
    String unique = name + System.nanoTime() + NEXT.incrementAndGet();
    return accounts
        .create(
            new NewAccount(
                unique, HASH, unique, society, Set.of(role), memberId, branch, null, false))
        .get();
  }
}
