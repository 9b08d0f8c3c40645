package jp.koshin.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.audit.AuditTrail;
import jp.koshin.audit.AuditVerification;
import jp.koshin.audit.HistoryEntry;
import jp.koshin.certification.Card;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.certification.Certifications;
import jp.koshin.document.Documents;
import jp.koshin.document.IssuedDocument;
import jp.koshin.exam.ExamImports;
import jp.koshin.exam.Exams;
import jp.koshin.inbox.Inbox;
import jp.koshin.notification.Notice;
import jp.koshin.notification.Notices;
import jp.koshin.payment.Fee;
import jp.koshin.payment.PaymentMethod;
import jp.koshin.renewal.SeasonStatus;
import jp.koshin.shared.Period;
import jp.koshin.shared.Window;
import jp.koshin.workflow.EngineOperations;
import jp.koshin.workflow.FailedJob;
import jp.koshin.workflow.Processes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Six years of one member of each society: certified, credited by claims, renewed through every
 * stage in the printed window, and the first claim of the new term.
 */
@KoshinTest
class LivesProcessTest {

  /**
   * After the years of all other tests: a season that one of them left open would be the present.
   */
  private static final int YEAR = 3000;

  @Autowired private ApplicationContext context;
  private Life life;
  private LifeClaims claims;
  private LifeMoney money;
  private LifeRenewal renewal;
  private Card firstCard;
  private LocalDate since;

  @AfterEach
  void present() {
    Life.backToPresent(context);
  }

  @Test
  void a_hematologist_is_renewed_once_the_fee_is_paid_by_card() throws Exception {
    begin("jsh-specialist", "3000-04-01", 0);
    Period counted = period("3000-04-01", "3005-03-31");
    earned("just-enough", counted, "50");
    Window printed = LifeRenewal.window("3004-10-31T15:00:00Z", "3004-12-31T15:00:00Z");
    opened(printed);
    sent("50", "申請中");
    assertThat(renewal.passed()).containsExactly("審査中（委員会審査）", "納入待ち");
    assertThat(life.certification().term()).isEqualTo(life.term);
    money.pay(renewal.id(), Fee.RENEWAL, PaymentMethod.CARD);
    renewed(period("3005-04-01", "3010-03-31"), 20_000);
    sixthYear("3005-10-09", attendance("日本血液学会学術集会"), period("3005-04-01", "3010-03-31"), "15");
    over(counted, "50");
  }

  @Test
  void a_palliative_physician_hands_in_documents_and_owes_no_fee_here() {
    begin("jspm-specialist", "3000-04-01", 0);
    Period counted = period("2999-09-01", "3004-08-31");
    earned("just-enough", counted, "50");
    Window printed = LifeRenewal.window("3004-08-31T15:00:00Z", "3004-09-30T15:00:00Z");
    opened(printed);
    sent("50", "申請中");
    assertThat(renewal.passed()).containsExactly("審査中（委員会審査）", "承認");
    renewed(period("3005-04-01", "3010-03-31"), 0);
    sixthYear("3005-06-18", attendance("日本緩和医療学会学術大会"), period("3004-09-01", "3009-08-31"), "10");
    over(counted, "50");
  }

  @Test
  void a_gynaecologist_pays_before_the_review_and_for_the_registration_after_the_national_board()
      throws Exception {
    begin("jsog-specialist", "3000-04-01", 2);
    Period counted = period("2999-05-01", "3004-04-30");
    boolean listed = life.edition.application() != null;
    earned("just-enough", counted, listed ? "40" : "50");
    Window printed = LifeRenewal.window("3004-03-31T15:00:00Z", "3004-05-31T15:00:00Z");
    opened(printed);
    money.pay(renewal.id(), Fee.RENEWAL, PaymentMethod.CONVENIENCE_STORE);
    sent("50", "申請中");
    assertThat(renewal.passed())
        .containsExactly("審査中（中央専門医制度委員会 一次審査）", "審査中（日本専門医機構 二次審査）", "納入待ち");
    money.pay(renewal.id(), Fee.REGISTRATION, PaymentMethod.BANK);
    renewed(period("3005-04-01", "3010-03-31"), 33_000);
    sixthYear(
        "3005-05-20",
        Map.of("kind", "COURSE", "course", "ETHICS", "lecture", "医療倫理"),
        period("3004-05-01", "3009-04-30"),
        "1");
    over(counted, listed ? "40" : "50");
  }

  @Test
  void an_oncologist_passes_the_exam_a_year_before_and_transfers_the_fee_during_the_review()
      throws Exception {
    begin("jsmo-specialist", "3000-04-01", 3);
    Period counted = period("2999-09-01", "3004-08-31");
    earned("just-enough", counted, "50");
    passedExam(LocalDate.of(3003, 11, 3));
    Window printed = LifeRenewal.window("3004-05-01T01:00:00Z", "3004-07-30T15:00:00Z");
    opened(printed);
    sent("50", "書類確認中");
    money.pay(renewal.id(), Fee.RENEWAL, PaymentMethod.POSTAL_TRANSFER);
    assertThat(renewal.passed()).containsExactly("審査中（委員会審査）", "承認");
    renewed(period("3005-04-01", "3010-03-31"), 11_000);
    sixthYear(
        "3005-07-02",
        Map.of("kind", "SEMINAR", "event", "教育セミナーAセッション", "credits", "10"),
        period("3004-09-01", "3009-08-31"),
        "10");
    over(counted, "50");
  }

  @Test
  void a_radiologist_is_renewed_by_the_board_in_the_autumn() {
    begin("jrs-diagnostic", "3000-10-01", 0);
    Period counted = period("3000-06-01", "3005-05-31");
    earned("just-enough", counted, "60");
    Window printed = LifeRenewal.window("3005-05-14T15:00:00Z", "3005-06-30T15:00:00Z");
    opened(printed);
    sent("60", "申請中");
    assertThat(renewal.passed()).containsExactly("審査中（理事会承認）", "承認");
    renewed(period("3005-10-01", "3010-09-30"), 0);
    sixthYear("3006-04-09", attendance("日本医学放射線学会 総会"), period("3005-06-01", "3010-05-31"), "15");
    over(counted, "60");
  }

  private void begin(String programme, String certified, int renewalsBefore) {
    life = new Life(context, programme, LocalDate.parse(certified), renewalsBefore);
    assertThat(life.term.from().getYear()).isEqualTo(YEAR);
    claims = new LifeClaims(life);
    money = new LifeMoney(life);
    renewal = new LifeRenewal(life);
    firstCard = card();
    since = life.certification().certifiedSince();
    assertThat(firstCard.validUntil()).isEqualTo(life.term.to());
  }

  private void earned(String portfolio, Period counted, String credits) {
    claims.earn(portfolio, counted);
    assertThat(claims.total()).isEqualByComparingTo(credits);
    assertThat(life.held(counted)).isEqualByComparingTo(credits);
  }

  /** Applies for the exam and passes it in the year before the renewal. */
  private void passedExam(LocalDate day) {
    life.on(day.minusMonths(1));
    context
        .getBean(Exams.class)
        .apply(life.member, life.memberId(), life.programme, day.getYear())
        .get();
    life.on(day.plusDays(7));
    String results = "会員番号,受験日,合否\n" + life.number + "," + day + ",合格\n";
    assertThat(
            context
                .getBean(ExamImports.class)
                .keep(
                    life.secretariat,
                    life.programme,
                    results.getBytes(StandardCharsets.UTF_8),
                    false)
                .get()
                .recorded())
        .isEqualTo(1);
  }

  /** The season opens at its printed instant, and the documents are filled in. */
  private void opened(Window printed) {
    renewal.planned(printed);
    UUID id = renewal.opened(printed).id();
    LocalDate day = life.term.from().plusYears(3);
    new WrittenApplication(life, id, day).fillIn();
  }

  private void sent(String credits, String shown) {
    assertThat(renewal.current().requirements().total().value()).isEqualByComparingTo(credits);
    assertThat(renewal.handIn().refusals()).isEmpty();
    assertThat(renewal.shown()).isEqualTo(shown);
    assertThat(renewal.menu()).isEqualTo("申請済みです。");
    assertThat(Life.codes(renewal.handIn())).containsExactly("ALREADY_SUBMITTED");
  }

  /** A new term, a certificate, a card in place of the first, and every yen with its receipt. */
  private void renewed(Period next, int yen) {
    assertThat(renewal.shown()).isEqualTo("承認");
    Certification certification = life.certification();
    assertThat(certification.term()).isEqualTo(next);
    assertThat(certification.status()).isEqualTo(CertificationStatus.ACTIVE);
    assertThat(certification.consecutiveRenewals()).isEqualTo(life.renewalsBefore + 1);
    assertThat(certification.certifiedSince()).isEqualTo(since);
    assertThat(context.getBean(Certifications.class).terms(certification.id()))
        .containsExactly(life.term, next);
    assertThat(card().validUntil()).isEqualTo(next.to());
    assertThat(card().code()).isNotEqualTo(firstCard.code());
    assertThat(context.getBean(Certifications.class).byCardCode(firstCard.code()))
        .isPresent()
        .hasValueSatisfying(held -> assertThat(held.card().isValidOn(life.today())).isFalse());
    assertThat(documents(Documents.CERTIFICATE)).isEqualTo(1);
    assertThat(documents(Documents.RECEIPT)).isEqualTo(money.fees());
    assertThat(money.paid()).isEqualTo(yen);
    assertThat(context.getBean(Notices.class).of(life.memberId()))
        .extracting(Notice::subject)
        .anyMatch(subject -> subject.contains("更新が承認されました"));
  }

  /** The first activity of the new term counts to it, and the season has closed meanwhile. */
  private void sixthYear(String day, Map<String, String> activity, Period counted, String credits) {
    assertThat(life.held(counted)).isEqualByComparingTo("0");
    life.on(LocalDate.parse(day));
    assertThat(renewal.season().status()).isEqualTo(SeasonStatus.CLOSED);
    assertThat(life.certification().status()).isEqualTo(CertificationStatus.ACTIVE);
    claims.claimToday(activity);
    assertThat(life.held(counted)).isEqualByComparingTo(credits);
  }

  /** Nothing is left to do or went wrong, and the old credits stand as they were. */
  private void over(Period counted, String credits) {
    assertThat(life.held(counted)).isEqualByComparingTo(credits);
    List<UUID> cases = new ArrayList<>(claims.cases());
    cases.add(renewal.id());
    cases.add(renewal.season().id());
    assertThat(cases).noneMatch(context.getBean(Processes.class)::isActive);
    assertThat(cases).allMatch(id -> context.getBean(Inbox.class).ofCase(id).isEmpty());
    assertThat(context.getBean(EngineOperations.class).failedJobs())
        .extracting(FailedJob::caseId)
        .doesNotContainAnyElementsOf(cases);
    assertThat(context.getBean(AuditTrail.class).history(renewal.id(), true))
        .extracting(HistoryEntry::action)
        .startsWith("RENEWAL_OPENED")
        .contains("RENEWAL_SUBMITTED", "RENEWAL_STAGE_PASSED", "RENEWAL_APPROVED", "CARD_ISSUED");
    assertThat(context.getBean(AuditVerification.class).verify().valid()).isTrue();
  }

  private long documents(String kind) {
    return context.getBean(Documents.class).ofCase(renewal.id()).stream()
        .map(IssuedDocument::kind)
        .filter(kind::equals)
        .count();
  }

  private Card card() {
    return context
        .getBean(Certifications.class)
        .currentCard(life.certification().id())
        .orElseThrow();
  }

  private static Map<String, String> attendance(String event) {
    return Map.of("kind", "ATTENDANCE", "event", event);
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }
}
