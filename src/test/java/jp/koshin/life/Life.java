package jp.koshin.life;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import jp.koshin.inbox.Inbox;
import jp.koshin.member.MemberDetails;
import jp.koshin.member.MemberDetailsRegister;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.review.Decision;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.DecisionRequest;
import jp.koshin.review.Reviews;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.KoshinClock;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Period;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import jp.koshin.workflow.RehearsalClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** One member of a programme from the first day of a term on, and the staff of the society. */
class Life {

  private static final String HASH = "{noop}koshin-tests-only";
  private static final String BRANCH = "tokyo";
  private static final AtomicInteger NEXT = new AtomicInteger();

  final ApplicationContext context;
  final String programme;
  final String society;
  final Edition edition;

  /** The term that is renewed. */
  final Period term;

  final CurrentUser secretariat;
  final CurrentUser member;
  final String number;
  final int renewalsBefore;
  private int duesPaidTo;

  Life(ApplicationContext context, String programme, LocalDate certified, int renewalsBefore) {
    this.context = context;
    this.programme = programme;
    this.renewalsBefore = renewalsBefore;
    Programmes programmes = bean(Programmes.class);
    society = programmes.get(programme).society();
    edition = programmes.editionInForce(programme, certified);
    term = edition.term().startingIn(certified.getYear());
    assertThat(term.from()).isEqualTo(certified);
    duesPaidTo = FiscalYear.of(certified).year() - 1;
    secretariat = staff(Role.SECRETARIAT);
    number = unique("LIFE");
    move(Tokyo.startOf(certified));
    member = account(number, Set.of(Role.PHYSICIAN), register());
    bean(Certifications.class)
        .grant(
            new NewCertification(
                memberId(),
                programme,
                number,
                certified.minusYears(5L * renewalsBefore),
                term,
                renewalsBefore));
    bean(MemberDetailsRegister.class)
        .register(
            member,
            memberId(),
            new MemberDetails(certified.minusYears(40), certified.minusYears(15), "999999"))
        .get();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Jumps to an instant and runs what is due; the dues of years that begin are paid. */
  void at(Instant instant) {
    move(instant);
    for (int year = FiscalYear.of(today()).year(); duesPaidTo < year; ) {
      duesPaidTo++;
      bean(Members.class).recordDues(secretariat, memberId(), duesPaidTo, today());
    }
  }

  /** The morning of a day. */
  void on(LocalDate day) {
    at(Tokyo.startOf(day).plus(Duration.ofHours(9)));
  }

  private void move(Instant instant) {
    bean(KoshinClock.class)
        .shiftTo(Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), instant));
    bean(RehearsalClock.class).runDue();
  }

  static void backToPresent(ApplicationContext context) {
    context.getBean(KoshinClock.class).shiftTo(Duration.ZERO);
    context.getBean(RehearsalClock.class).runDue();
  }

  LocalDate today() {
    return Tokyo.today(bean(KoshinClock.class));
  }

  UUID memberId() {
    return requireNonNull(member.memberId());
  }

  Certification certification() {
    return bean(Certifications.class).of(memberId(), programme).orElseThrow();
  }

  BigDecimal held(Period period) {
    return bean(CreditLedger.class).totals(memberId(), programme, period).total().value();
  }

  /** A word as members read it. */
  String word(String key) {
    return bean(Texts.class).get(key, Locale.JAPANESE);
  }

  /** Somebody of the staff who has these roles. */
  CurrentUser staff(Role... roles) {
    return account(unique("staff"), Set.copyOf(List.of(roles)), null);
  }

  Outcome<Decision> decide(CurrentUser by, UUID caseId, DecisionOutcome outcome) {
    String task = bean(Inbox.class).ofCase(caseId).orElseThrow().id();
    return bean(Reviews.class).decide(by, new DecisionRequest(task, outcome, null, null, null));
  }

  /** The text of a document, without spaces. */
  static String textOf(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
          .replaceAll("\\s+", "");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private UUID register() {
    return bean(Members.class)
        .register(
            new NewMember(
                society,
                number,
                "生涯",
                "学",
                "しょうがい",
                "まなぶ",
                "中央病院",
                "東京都",
                BRANCH,
                number + "@example.jp",
                MemberStatus.ACTIVE,
                true,
                BigDecimal.valueOf(5),
                term.from().minusYears(10)))
        .id();
  }

  private CurrentUser account(String name, Set<Role> roles, @Nullable UUID memberId) {
    String branch = roles.contains(Role.REGIONAL_REVIEWER) ? BRANCH : null;
    return bean(Accounts.class)
        .create(new NewAccount(name, HASH, name, society, roles, memberId, branch, null, false))
        .get();
  }

  static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(r -> r.code()).toList();
  }

  private static String unique(String name) {
    return name + System.nanoTime() % 1_000_000_000L + NEXT.incrementAndGet();
  }
}
