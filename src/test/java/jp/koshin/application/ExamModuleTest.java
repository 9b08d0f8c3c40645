package jp.koshin.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.exam.ExamApplicants;
import jp.koshin.exam.ExamImport;
import jp.koshin.exam.ExamImports;
import jp.koshin.exam.Exams;
import jp.koshin.inbox.Inbox;
import jp.koshin.member.Members;
import jp.koshin.notification.Notice;
import jp.koshin.notification.Notices;
import jp.koshin.review.Decision;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.DecisionRequest;
import jp.koshin.review.Reviews;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class ExamModuleTest {

  @Autowired private ApplicationContext context;
  @Autowired private ExamImports imports;
  @Autowired private Exams exams;
  @Autowired private Members members;
  private ApplicationSituations situations;
  private CurrentUser member;
  private String number;

  @BeforeEach
  void an_open_season() {
    situations = new ApplicationSituations(context, "jsmo-specialist");
    member = situations.member(3);
    situations.open();
    number = members.get(ApplicationSituations.id(member)).number();
  }

  @AfterEach
  void back_to_the_present() {
    ApplicationSituations.backToPresent(context);
  }

  @Test
  void a_pass_of_the_year_before_serves_the_renewal_and_an_older_one_does_not() {
    keep(number + "," + LocalDate.of(situations.year - 2, 11, 1) + ",合格");
    assertThat(passed()).isFalse();
    keep(number + "," + LocalDate.of(situations.year - 1, 11, 1) + ",合格");
    assertThat(passed()).isTrue();
    assertThat(
            situations
                .applications
                .applyForExam(member, situations.renewal(member).id())
                .refusals())
        .containsExactly(Refusal.of("EXAM_PASSED"));
    assertThat(situations.renewal(member).requirements().requirements())
        .filteredOn(r -> r.code().equals("EXAM"))
        .allMatch(r -> r.satisfied());
  }

  @Test
  void one_bad_line_keeps_the_file_out_unless_it_is_left_out() {
    String day = LocalDate.of(situations.year - 1, 11, 1).toString();
    byte[] file = file(number + "," + day + ",合格", "NOBODY," + day + ",合格", number + ",きのう,たぶん");
    ExamImport read = imports.preview(situations.secretariat, situations.programme, file).get();
    assertThat(read.bad()).isEqualTo(2);
    assertThat(read.lines().get(1).problems())
        .extracting(Refusal::code)
        .containsExactly("EXAM_UNKNOWN_MEMBER");
    assertThat(read.lines().get(2).problems())
        .extracting(Refusal::code)
        .contains("EXAM_TWICE", "EXAM_BAD_DAY", "EXAM_BAD_VERDICT");
    assertThat(imports.keep(situations.secretariat, situations.programme, file, false).refusals())
        .extracting(Refusal::code)
        .containsExactly("EXAM_BAD_LINES");
    assertThat(passed()).isFalse();
    assertThat(imports.keep(situations.secretariat, situations.programme, file, true).get())
        .isEqualTo(new ExamImports.Kept(1, 0));
    assertThat(passed()).isTrue();
  }

  @Test
  void the_exam_can_be_applied_for_alone_in_the_year_before_and_no_earlier() {
    assertThat(
            exams
                .apply(
                    member,
                    ApplicationSituations.id(member),
                    situations.programme,
                    situations.year - 1)
                .isDone())
        .isTrue();
    assertThat(
            exams
                .apply(
                    member,
                    ApplicationSituations.id(member),
                    situations.programme,
                    situations.year - 2)
                .refusals())
        .extracting(Refusal::code)
        .containsExactly("EXAM_NOT_YOUR_YEAR");
  }

  @Test
  void nobody_hands_in_the_own_result() {
    CurrentUser office = situations.secretariat;
    CurrentUser examinee =
        new CurrentUser(
            office.accountId(),
            office.username(),
            office.displayName(),
            office.society(),
            office.roles(),
            member.memberId(),
            null);
    byte[] file = file(number + ",2024-11-03,合格");
    assertThat(imports.preview(office, situations.programme, file).get().isGood()).isTrue();
    assertThat(imports.preview(examinee, situations.programme, file).get().lines())
        .singleElement()
        .satisfies(l -> assertThat(l.problems()).contains(Refusal.of("EXAM_OWN_RESULT")));
  }

  @Test
  void a_list_handed_in_twice_changes_nothing_and_says_so() {
    byte[] file = file(number + "," + LocalDate.of(situations.year - 1, 11, 1) + ",合格");
    assertThat(kept(file)).isEqualTo(new ExamImports.Kept(1, 0));
    assertThat(kept(file)).isEqualTo(new ExamImports.Kept(0, 1));
  }

  @Test
  void the_member_is_told_of_the_result_once() {
    byte[] file = file(number + "," + LocalDate.of(situations.year - 1, 11, 1) + ",不合格");
    kept(file);
    kept(file);
    assertThat(context.getBean(Notices.class).of(ApplicationSituations.id(member)))
        .extracting(Notice::subject)
        .filteredOn(subject -> subject.contains("筆記試験の結果のお知らせ"))
        .hasSize(1);
  }

  @Test
  void a_list_is_taken_as_a_spreadsheet_saves_it_in_the_encoding_of_windows_or_as_a_workbook()
      throws IOException {
    LocalDate day = LocalDate.of(situations.year - 1, 11, 1);
    byte[] csv = file(number + "," + day + ",合格");
    byte[] windows =
        new String(csv, StandardCharsets.UTF_8).getBytes(Charset.forName("windows-31j"));
    assertThat(kept(windows)).isEqualTo(new ExamImports.Kept(1, 0));
    assertThat(kept(workbook(day, "不合格"))).isEqualTo(new ExamImports.Kept(1, 0));
    assertThat(passed()).isFalse();
    assertThat(
            imports
                .preview(situations.secretariat, situations.programme, "PK\3\4x".getBytes())
                .refusals())
        .containsExactly(Refusal.of("SHEET_UNREADABLE"));
  }

  private byte[] workbook(LocalDate day, String verdict) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFRow head = book.createSheet().createRow(0);
      List<String> heads = List.of("会員番号", "受験日", "合否");
      heads.forEach(text -> head.createCell(heads.indexOf(text)).setCellValue(text));
      XSSFRow row = book.getSheetAt(0).createRow(1);
      row.createCell(0).setCellValue(number);
      XSSFCellStyle style = book.createCellStyle();
      style.setDataFormat((short) 14);
      row.createCell(1).setCellValue(day);
      row.getCell(1).setCellStyle(style);
      row.createCell(2).setCellValue(verdict);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void one_year_written_in_two_ways_is_one_result_too_many_and_a_year_far_off_is_none() {
    LocalDate day = LocalDate.of(situations.year - 1, 11, 1);
    String start = "会員番号,受験日,合否,年度\n";
    assertThat(
            codes(
                start
                    + (number + "," + day + ",合格,\n")
                    + (number + "," + day + ",不合格," + (situations.year - 1) + "年度\n")))
        .containsExactly("EXAM_TWICE");
    assertThat(codes(start + number + "," + day + ",合格,1999\n")).containsExactly("EXAM_BAD_YEAR");
  }

  @Test
  void a_member_number_written_in_full_width_is_the_same_number() {
    String wide =
        number
            .chars()
            .mapToObj(c -> String.valueOf((char) (c + 0xFEE0)))
            .collect(Collectors.joining());
    assertThat(codes("会員番号,受験日,合否\n" + wide + "," + (situations.year - 1) + "/11/1,合格\n"))
        .isEmpty();
  }

  private List<String> codes(String csv) {
    return imports
        .preview(situations.secretariat, situations.programme, csv.getBytes(StandardCharsets.UTF_8))
        .get()
        .lines()
        .stream()
        .flatMap(line -> line.problems().stream())
        .map(Refusal::code)
        .toList();
  }

  private ExamImports.Kept kept(byte[] file) {
    return imports.keep(situations.secretariat, situations.programme, file, false).get();
  }

  @Test
  void the_secretariat_sees_who_has_applied_and_what_came_of_it() {
    ExamApplicants applicants = context.getBean(ExamApplicants.class);
    situations.applications.applyForExam(member, situations.renewal(member).id()).get();
    assertThat(applicants.years(situations.secretariat, situations.programme))
        .contains(situations.year);
    assertThat(applicants.of(situations.secretariat, situations.programme, situations.year))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.number()).isEqualTo(number);
              assertThat(a.passed()).isNull();
            });
    keep(number + "," + LocalDate.of(situations.year, 5, 5) + ",不合格");
    assertThat(applicants.of(situations.secretariat, situations.programme, situations.year))
        .extracting(ExamApplicants.ExamApplicant::passed)
        .containsExactly(false);
    assertThatThrownBy(() -> applicants.of(member, situations.programme, situations.year))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void who_has_failed_in_the_year_of_the_renewal_is_told_so() {
    keep(number + "," + LocalDate.of(situations.year, 5, 5) + ",不合格");
    assertThat(
            exams.standing(ApplicationSituations.id(member), situations.programme, situations.year))
        .satisfies(standing -> assertThat(standing.failed()).isTrue());
  }

  @Test
  void only_the_secretariat_of_the_society_hands_results_in() {
    assertThatThrownBy(() -> imports.preview(member, situations.programme, file()))
        .isInstanceOf(NotFound.class);
    CurrentUser other = new ApplicationSituations(context, "jsh-specialist").secretariat;
    assertThatThrownBy(() -> imports.preview(other, situations.programme, file()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void what_was_handed_in_with_an_exam_applied_for_is_granted_only_when_it_is_passed() {
    situations.fillInOncology(member);
    UUID id = situations.renewal(member).id();
    situations.applications.applyForExam(member, id).get();
    situations.renewals.submit(member, id).get();
    approve(situations.secretariat, id).get();
    CurrentUser committee = situations.account("committee", Role.COMMITTEE, null, null);
    assertThat(approve(committee, id).refusals())
        .extracting(Refusal::code)
        .containsExactly("EXAM_NOT_PASSED");
    keep(number + "," + LocalDate.of(situations.year, 5, 5) + ",合格");
    assertThat(approve(committee, id).isDone()).isTrue();
  }

  private Outcome<Decision> approve(CurrentUser by, UUID id) {
    String task = context.getBean(Inbox.class).ofCase(id).orElseThrow().id();
    return context
        .getBean(Reviews.class)
        .decide(by, new DecisionRequest(task, DecisionOutcome.APPROVE, null, null, null));
  }

  private void keep(String... lines) {
    imports.keep(situations.secretariat, situations.programme, file(lines), false).get();
  }

  private boolean passed() {
    return exams
        .standing(ApplicationSituations.id(member), situations.programme, situations.year)
        .passed();
  }

  private static byte[] file(String... lines) {
    return ("会員番号,受験日,合否\n" + String.join("\n", List.of(lines))).getBytes(StandardCharsets.UTF_8);
  }
}
