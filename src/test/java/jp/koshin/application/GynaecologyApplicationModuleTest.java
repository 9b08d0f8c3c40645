package jp.koshin.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.inbox.Inbox;
import jp.koshin.notification.Notices;
import jp.koshin.payment.Payments;
import jp.koshin.programme.ActivityKind;
import jp.koshin.renewal.ExternalReviews;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.RenewalView;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.DecisionRequest;
import jp.koshin.review.Reviews;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import jp.koshin.valuation.Course;
import jp.koshin.workflow.Cases;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoshinTest
class GynaecologyApplicationModuleTest {

  private static final List<String> HEADS =
      List.of("診察日", "年齢", "性別", "診断名", "検査・処置・投薬等", "転帰", "診療施設名", "担当医/指導医");

  @Autowired private ApplicationContext context;
  @Autowired private RowsImport imports;
  @Autowired private Completion completion;
  @Autowired private Payments payments;
  @Autowired private Cases cases;
  @Autowired private Notices notices;
  @Autowired private JdbcClient jdbc;
  @Autowired private AuditTrail audit;
  @Autowired private Texts texts;
  @Autowired private CaseListErasure erasure;
  @Autowired private Clock clock;
  private ApplicationSituations situations;
  private CurrentUser member;

  @BeforeEach
  void an_open_season() {
    situations = new ApplicationSituations(context, "jsog-specialist");
    member = situations.member(0);
    situations.open();
  }

  @AfterEach
  void back_to_the_present() {
    ApplicationSituations.backToPresent(context);
  }

  @Test
  void the_steps_open_strictly_in_order_and_say_why_not() {
    assertThat(steps()).extracting(StepView::done).containsExactly(false, false, false);
    assertThat(steps())
        .extracting(s -> s.locked() == null ? "" : s.locked().ja())
        .containsExactly(
            "",
            "前のSTEP「STEP 1：審査申請書作成」が完了しないと次のSTEPには進めません。",
            "前のSTEP「STEP 1：審査申請書作成」が完了しないと次のSTEPには進めません。");
    UUID fee = java.util.Objects.requireNonNull(renewal().fee()).id();
    assertThat(payments.byCard(member, fee).refusals())
        .extracting(Refusal::code)
        .containsExactly("FEE_LOCKED");
    situations.fillIn(member);
    assertThat(payments.byCard(member, fee).isDone()).isTrue();
    assertThat(steps()).extracting(StepView::done).containsExactly(true, false, false);
    assertThat(steps().get(1).locked()).isNull();
    assertThat(steps().get(2).locked()).isNotNull();
    situations.pay(member);
    assertThat(steps()).extracting(StepView::done).containsExactly(true, true, false);
  }

  @Test
  void without_the_licence_and_before_the_fee_nothing_is_handed_in() {
    assertThat(obstacles())
        .contains("産婦人科専門医資格更新申請書が未完了です。", "診療実績の証明が未完了です。", "審査料の支払いが完了していません。");
    situations.write(member, "APPLICATION", Map.of("applicantIs", "term"));
    assertThat(situations.section(member, "APPLICATION").issues())
        .extracting(i -> i.message().ja())
        .containsExactly("医師免許証 のアップロードは必須です。");
  }

  @Test
  void fifty_cases_are_five_credits_and_with_everything_else_the_review_is_applied_for() {
    credits();
    situations.fillIn(member);
    assertThat(clinical()).isEqualTo("5");
    situations.pay(member);
    assertThat(obstacles()).isEmpty();
    assertThat(situations.renewals.submit(member, renewal().id()).isDone()).isTrue();
  }

  @Test
  void who_renews_for_the_fourth_time_hands_in_no_cases() {
    ApplicationSituations other = new ApplicationSituations(context, "jsog-specialist");
    CurrentUser senior = other.member(3);
    other.open();
    ApplicationView view = other.applications.of(senior, other.renewal(senior).id()).orElseThrow();
    assertThat(view.sections()).extracting(s -> s.rule().code()).doesNotContain("CASES");
    assertThat(view.excluded()).extracting(s -> s.code()).containsExactly("CASES");
    assertThatThrownBy(
            () -> other.entries.save(senior, other.renewal(senior).id(), "CASES", Answers.NONE, -1))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_hundred_cases_are_kept_and_one_more_is_not() {
    UUID id = renewal().id();
    List<Map<String, String>> rows = new ArrayList<>(Collections.nCopies(100, aCase()));
    situations.entries.save(member, id, "CASES", new Answers(Map.of(), rows), -1).get();
    assertThat(clinical()).isEqualTo("10");
    rows.add(aCase());
    assertThat(
            situations.entries.save(member, id, "CASES", new Answers(Map.of(), rows), 0).refusals())
        .hasSize(1);
  }

  @Test
  void patients_data_is_sealed_and_every_reading_of_it_is_recorded() {
    situations.addRow(member, "CASES", aCase());
    byte[] sealed =
        jdbc.sql("select sealed from application_section where renewal_id = ?")
            .param(renewal().id())
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("子宮筋腫");
    assertThat(
            jdbc.sql(
                    "select count(*) from application_section where renewal_id = ? and answers is"
                        + " null")
                .param(renewal().id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    CurrentUser reviewer = situations.account("reviewer", Role.COMMITTEE, null, null);
    assertThat(situations.applications.of(reviewer, renewal().id()).orElseThrow().sections())
        .filteredOn(s -> s.rule().code().equals("CASES"))
        .allSatisfy(s -> assertThat(s.answers().rows()).isEmpty());
    assertThat(situations.applications.section(reviewer, renewal().id(), "CASES").answers().rows())
        .hasSize(1);
    assertThat(audit.history(renewal().id(), false))
        .anyMatch(
            e -> e.action().equals("CASE_LIST_READ") && e.actor().equals(reviewer.username()));
    assertThat(audit.history(renewal().id(), false))
        .noneMatch(e -> e.details().toString().contains("子宮筋腫"));
    assertThatThrownBy(
            () ->
                situations.applications.section(situations.administrator, renewal().id(), "CASES"))
        .isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @CsvSource({
    "子宮筋腫 山田花子様, 氏名",
    "佐藤 由美さんの妊婦健診, 氏名",
    "鈴木氏の紹介, 氏名",
    "カルテ番号 12, 患者番号",
    "ID:88 切迫早産, 患者番号",
    "１２３４５６７ 子宮筋腫, 6桁以上の番号",
    "1990年4月1日生 女性, 生年月日",
    "S55.3.1生まれ, 生年月日"
  })
  void what_seems_to_name_a_patient_is_warned_of_and_stored(String text, String what) {
    Map<String, String> row = new HashMap<>(aCase());
    row.put("diagnosis", text);
    SectionView stored = situations.addRow(member, "CASES", row);
    assertThat(stored.answers().rows()).hasSize(1);
    assertThat(stored.warnings())
        .extracting(Issue::field, i -> i.message().ja())
        .containsExactly(
            tuple("rows/0/diagnosis", "診断名 に" + what + "と見える記載があります。個人を特定できる情報は記入しないでください。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "子宮筋腫",
        "妊婦健診 36週2日",
        "hCG 12000",
        "子宮内膜様病変",
        "様子観察",
        "同様の所見",
        "体温 摂氏38度",
        "患者さんの希望で経過観察",
        "多様な症状",
        "ヨウ素131 3700MBq",
        "valid",
        "IDA 鉄欠乏性貧血",
        "2024/5/1 手術",
        "40代女性"
      })
  void medical_words_and_figures_are_not_warned_of(String text) {
    Map<String, String> row = new HashMap<>(aCase());
    row.put("treatment", text);
    assertThat(situations.addRow(member, "CASES", row).warnings()).isEmpty();
  }

  @Test
  void an_import_names_the_lines_that_seem_to_name_a_patient_and_takes_them() {
    String named = line("36").replace("子宮筋腫", "子宮筋腫 山田花子様");
    RowsPreview read = preview(csv(line("35"), named).getBytes(StandardCharsets.UTF_8));
    assertThat(read.good()).hasSize(2);
    assertThat(read.isGood()).isTrue();
    assertThat(read.warnings())
        .extracting(RowsPreview.Fault::line, f -> f.message().ja().substring(0, 6))
        .containsExactly(tuple(3, "診断名 に氏"));
  }

  @Test
  void cases_are_deleted_five_years_after_the_decision_and_not_a_day_before() {
    situations.fillIn(member);
    UUID id = renewal().id();
    LocalDate today = Tokyo.today(clock);
    decidedOn(id, today.minusYears(5));
    erasure.erase();
    assertThat(situations.applications.section(member, id, "CASES").answers().rows()).hasSize(50);
    decidedOn(id, today.minusYears(5).minusDays(1));
    assertThat(erasure.erase()).isPositive();
    assertThat(erasure.erase()).isZero();
    SectionView erased = situations.applications.section(member, id, "CASES");
    assertThat(erased.answers().rows()).isEmpty();
    assertThat(erased.files()).isEmpty();
    assertThat(erased.rowCount()).isEqualTo(50);
    assertThat(erased.erasedAt()).isNotNull();
    assertThat(situations.applications.section(member, id, "APPLICATION").files()).hasSize(1);
    assertThat(audit.history(id, true)).anyMatch(e -> e.action().equals("CASE_LIST_ERASED"));
  }

  @Test
  void cases_of_an_application_that_is_not_decided_are_kept() {
    situations.fillIn(member);
    jdbc.sql(
            "update application_section set changed_at = changed_at - interval '20 years'"
                + " where renewal_id = ?")
        .param(renewal().id())
        .update();
    erasure.erase();
    assertThat(situations.section(member, "CASES").answers().rows()).hasSize(50);
  }

  private void decidedOn(UUID id, LocalDate day) {
    jdbc.sql("update renewal set status = 'APPROVED', decided_at = ? where id = ?")
        .params(Timestamp.from(Tokyo.startOf(day)), id)
        .update();
  }

  @Test
  void patients_data_is_not_read_in_another_region() {
    situations.addRow(member, "CASES", aCase());
    UUID id = renewal().id();
    CurrentUser region = situations.account("region", Role.REGIONAL_REVIEWER, null, "kanto");
    CurrentUser elsewhere = situations.account("region", Role.REGIONAL_REVIEWER, null, "kinki");
    assertThat(situations.applications.section(region, id, "CASES").answers().rows()).hasSize(1);
    assertThatThrownBy(() -> situations.applications.section(elsewhere, id, "CASES"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> situations.applications.of(elsewhere, id))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_cell_longer_than_any_field_keeps_the_spreadsheet_out() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFRow head = book.createSheet().createRow(0);
      XSSFRow row = book.getSheetAt(0).createRow(1);
      IntStream.range(0, HEADS.size()).forEach(i -> head.createCell(i).setCellValue(HEADS.get(i)));
      IntStream.range(0, HEADS.size())
          .forEach(i -> row.createCell(i).setCellValue(" ".repeat(4000) + "x"));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      assertThat(refused(bytes.toByteArray())).containsExactly("SHEET_UNREADABLE");
    }
  }

  @Test
  void sealed_rows_do_not_open_in_another_place() {
    Sealing sealing = context.getBean(Sealing.class);
    byte[] sealed = sealing.seal("x", "a");
    assertThat(sealing.open(sealed, "a")).isEqualTo("x");
    assertThatThrownBy(() -> sealing.open(sealed, "b")).isInstanceOf(IllegalStateException.class);
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> sealing.open(sealed, "a")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void cases_are_imported_from_csv_in_either_encoding() {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"))) {
      RowsPreview read = preview(csv(line("35"), line("40")).getBytes(charset));
      assertThat(read.faults()).isEmpty();
      assertThat(read.good())
          .hasSize(2)
          .first()
          .satisfies(
              row ->
                  assertThat(row)
                      .containsEntry("sex", "female")
                      .containsEntry("charge", "physician")
                      .containsEntry("age", "35"));
    }
  }

  @Test
  void a_wrong_line_is_named_and_keeps_the_file_out_until_it_is_left_out() {
    byte[] file =
        csv(line("35"), line("百"), "1999/01/01,20,女,a,b,c,d,担当医", ",,,,,,,")
            .getBytes(StandardCharsets.UTF_8);
    RowsPreview read = preview(file);
    assertThat(read.faults())
        .extracting(f -> f.line() + " " + f.message().ja())
        .contains("3 年齢 は数値で入力してください。")
        .anyMatch(text -> text.startsWith("4 診察日 は活動期間"));
    UUID id = renewal().id();
    assertThat(imports.replace(member, id, "CASES", file, false, -1).refusals())
        .extracting(Refusal::code)
        .containsExactly("ROWS_FAULTY");
    assertThat(imports.replace(member, id, "CASES", file, true, -1).get().answers().rows())
        .hasSize(1);
  }

  @Test
  void cases_are_imported_from_a_spreadsheet_with_its_days_and_without_running_formulas()
      throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFRow head = book.createSheet().createRow(0);
      IntStream.range(0, HEADS.size()).forEach(i -> head.createCell(i).setCellValue(HEADS.get(i)));
      XSSFRow row = book.getSheetAt(0).createRow(1);
      var day = book.createCellStyle();
      day.setDataFormat((short) 14);
      row.createCell(0).setCellValue(situations.activityDay());
      row.getCell(0).setCellStyle(day);
      row.createCell(1).setCellValue(35);
      List<String> rest = List.of("女性", "子宮筋腫", "手術", "軽快", "中央病院", "担当医");
      IntStream.range(0, rest.size()).forEach(i -> row.createCell(i + 2).setCellValue(rest.get(i)));
      row.removeCell(row.getCell(3));
      row.createCell(3).setCellFormula("HYPERLINK(\"http://example.org\",\"x\")");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      assertThat(refused(bytes.toByteArray())).containsExactly("CSV_LACKS_COLUMN");
      row.getCell(3).removeFormula();
      row.getCell(3).setCellValue("子宮筋腫");
      bytes.reset();
      book.write(bytes);
      assertThat(preview(bytes.toByteArray()).good())
          .singleElement()
          .satisfies(
              r ->
                  assertThat(r)
                      .containsEntry("date", situations.activityDay().toString())
                      .containsEntry("age", "35"));
    }
  }

  @Test
  void a_spreadsheet_that_unfolds_without_end_is_not_read() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] blank = new byte[1024 * 1024];
      for (int i = 0; i < 64; i++) {
        zip.write(blank);
      }
    }
    assertThat(bytes.size()).isLessThan(1024 * 1024);
    assertThat(refused(bytes.toByteArray())).containsExactly("SHEET_UNREADABLE");
    assertThat(refused(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}))
        .containsExactly("SHEET_UNREADABLE");
    assertThat(refused("診察日,年齢\n".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }

  @Test
  void a_paper_application_is_entered_by_the_region_of_the_member_only_and_says_so() {
    CurrentUser region = situations.account("region", Role.REGIONAL_REVIEWER, null, "kanto");
    CurrentUser elsewhere = situations.account("region", Role.REGIONAL_REVIEWER, null, "kinki");
    UUID id = renewal().id();
    Answers answers = new Answers(Map.of("form", "full"), List.of());
    assertThatThrownBy(() -> situations.entries.save(elsewhere, id, "WORK", answers, -1))
        .isInstanceOf(NotFound.class);
    situations.entries.save(region, id, "WORK", answers, -1).get();
    assertThat(situations.applications.of(member, id).orElseThrow().byProxy()).isTrue();
    assertThat(audit.history(id, true)).anyMatch(e -> e.action().equals("APPLICATION_BY_PROXY"));
  }

  @Test
  void a_paper_application_is_handed_in_with_its_scan_and_its_typist_is_known() {
    credits();
    situations.fillIn(member);
    situations.pay(member);
    CurrentUser office = situations.secretariat;
    UUID id = renewal().id();
    assertThat(completion.complete(office, id).refusals())
        .containsExactly(Refusal.of("SCAN_REQUIRED"));
    situations.files.addScan(office, id, "paper.pdf", ApplicationSituations.pdf(3, true)).get();
    assertThat(completion.complete(office, id).isDone()).isTrue();
    assertThat(cases.summary(id).enteredBy()).isEqualTo(office.accountId());
    assertThat(notices.of(ApplicationSituations.id(member)))
        .anyMatch(n -> n.subject().contains("更新申請を代理で入力しています"));
  }

  @Test
  void whoever_typed_into_a_paper_application_does_not_decide_it() {
    credits();
    situations.fillIn(member);
    situations.pay(member);
    UUID id = renewal().id();
    CurrentUser office = situations.secretariat;
    CurrentUser typing = situations.account("region", Role.REGIONAL_REVIEWER, null, "kanto");
    CurrentUser other = situations.account("region", Role.REGIONAL_REVIEWER, null, "kanto");
    situations.files.addScan(office, id, "paper.pdf", ApplicationSituations.pdf(3, true)).get();
    SectionView work = situations.applications.section(typing, id, "WORK");
    situations.entries.save(typing, id, "WORK", work.answers(), work.version()).get();
    completion.complete(office, id).get();

    String task = context.getBean(Inbox.class).ofCase(id).orElseThrow().id();
    Reviews reviews = context.getBean(Reviews.class);
    assertThat(reviews.obstacles(typing, task)).contains(Refusal.of("PROXY_TYPIST"));
    assertThat(reviews.obstacles(other, task)).isEmpty();
    assertThat(notices.of(ApplicationSituations.id(member)))
        .filteredOn(n -> n.subject().contains("更新申請を代理で入力しています"))
        .hasSize(1);
  }

  /** What the national board decided is copied, not decided. */
  @Test
  void who_typed_a_paper_application_enters_the_result_of_the_body_outside() {
    credits();
    situations.fillIn(member);
    situations.pay(member);
    UUID id = renewal().id();
    CurrentUser office = situations.secretariat;
    situations.files.addScan(office, id, "paper.pdf", ApplicationSituations.pdf(1, true)).get();
    completion.complete(office, id).get();
    Reviews reviews = context.getBean(Reviews.class);
    for (CurrentUser reviewer :
        List.of(
            situations.account("region", Role.REGIONAL_REVIEWER, null, "kanto"),
            situations.account("central", Role.COMMITTEE, null, null))) {
      String task = context.getBean(Inbox.class).ofCase(id).orElseThrow().id();
      reviews
          .decide(reviewer, new DecisionRequest(task, DecisionOutcome.APPROVE, null, null, null))
          .get();
    }
    ExternalReviews outside = context.getBean(ExternalReviews.class);
    outside.enter(office, id, DecisionOutcome.APPROVE, null).get();
    assertThat(renewal().status()).isEqualTo(RenewalStatus.AWAITING_FEE);
  }

  @Test
  void the_scan_of_a_paper_application_is_not_the_members_to_remove() {
    UUID id = renewal().id();
    CurrentUser office = situations.secretariat;
    UUID scan =
        situations
            .files
            .addScan(office, id, "p.pdf", ApplicationSituations.pdf(1, true))
            .get()
            .id();
    assertThatThrownBy(() -> situations.files.remove(member, id, scan))
        .isInstanceOf(NotFound.class);
    assertThat(situations.files.remove(office, id, scan).isDone()).isTrue();
  }

  private void credits() {
    situations.payDues(member);
    for (Course course : List.of(Course.SAFETY, Course.ETHICS, Course.INFECTION)) {
      situations.credit(member, ActivityKind.COURSE, "COMMON", "共通講習", 1, course);
    }
    situations.credit(member, ActivityKind.COURSE, "DOMAIN", "領域講習", 42);
  }

  private List<String> obstacles() {
    return renewal().obstacles().stream()
        .filter(r -> !r.code().equals("REQUIREMENT"))
        .map(r -> texts.of(r, Locale.JAPANESE))
        .toList();
  }

  private String clinical() {
    return renewal().requirements().categories().stream()
        .filter(c -> c.code().equals("CLINICAL"))
        .map(c -> c.counted().value().toPlainString())
        .findFirst()
        .orElseThrow();
  }

  private List<StepView> steps() {
    return situations.applications.of(member, renewal().id()).orElseThrow().steps();
  }

  private Map<String, String> aCase() {
    return Map.of(
        "date",
        situations.activityDay().toString(),
        "age",
        "35",
        "sex",
        "female",
        "diagnosis",
        "子宮筋腫",
        "treatment",
        "手術",
        "outcome",
        "軽快",
        "facility",
        "中央病院",
        "charge",
        "physician");
  }

  private String line(String age) {
    return situations.activityDay() + "," + age + ",女性,子宮筋腫,手術,軽快,中央病院,担当医";
  }

  private static String csv(String... lines) {
    return String.join(",", HEADS)
        + "\n"
        + List.of(lines).stream().collect(Collectors.joining("\n"));
  }

  private RowsPreview preview(byte[] file) {
    return imports.preview(member, renewal().id(), "CASES", file).get();
  }

  private List<String> refused(byte[] file) {
    return imports.preview(member, renewal().id(), "CASES", file).refusals().stream()
        .map(Refusal::code)
        .toList();
  }

  private RenewalView renewal() {
    return situations.renewal(member);
  }
}
