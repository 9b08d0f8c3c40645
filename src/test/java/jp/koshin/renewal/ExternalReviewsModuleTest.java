package jp.koshin.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class ExternalReviewsModuleTest {

  private static final Charset CP932 = Charset.forName("windows-31j");

  @Autowired ApplicationContext context;
  @Autowired ExternalReviews external;

  RenewalSituations given;

  @BeforeEach
  void season() {
    given = RenewalSituations.ofSample(context);
  }

  @AfterEach
  void present() {
    RenewalSituations.backToPresent(context);
  }

  @Test
  void the_list_names_who_waits_and_no_more_than_is_needed() {
    CurrentUser member = outside(1).get(0);
    String csv = new String(external.export(given.secretariat), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFF受付番号,会員番号,氏名,フリガナ,認定番号,審査通過日,結果,理由");
    assertThat(csv).contains(number(member)).doesNotContain("@example.jp").doesNotContain("中央病院");
  }

  @Test
  void results_come_in_from_a_file_in_either_encoding_and_a_second_time_change_nothing() {
    List<CurrentUser> two = outside(2);
    byte[] file = csv(CP932, line(two.get(0), "合格", ""), line(two.get(1), "不合格", "単位の重複"));
    assertThat(external.enter(given.secretariat, file).get()).isEqualTo(2);
    assertThat(given.of(two.get(0)).status()).isEqualTo(RenewalStatus.AWAITING_FEE);
    assertThat(given.of(two.get(1)).status()).isEqualTo(RenewalStatus.REJECTED);
    assertThat(given.of(two.get(1)).reason()).isEqualTo("単位の重複");
    assertThat(given.of(two.get(1)).obstacles()).containsExactly(Refusal.of("RENEWAL_REJECTED"));
    assertThat(external.preview(given.secretariat, file).get()).allMatch(ExternalResult::recorded);
    assertThat(external.enter(given.secretariat, file).get()).isZero();
  }

  @Test
  void one_bad_line_and_nothing_is_changed() {
    List<CurrentUser> two = outside(2);
    byte[] file =
        csv(
            StandardCharsets.UTF_8,
            line(two.get(0), "合格", ""),
            line(two.get(1), "保留", ""),
            "R0000-000000,合格,",
            line(two.get(0), "合格", ""));
    Outcome<Integer> entered = external.enter(given.secretariat, file);
    assertThat(entered.refusals())
        .extracting(Refusal::code, r -> r.figures().get("line"))
        .containsExactly(
            tuple("RESULT_UNKNOWN", 3),
            tuple("RESULT_NUMBER_UNKNOWN", 4),
            tuple("RESULT_TWICE", 5));
    assertThat(given.of(two.get(0)).status()).isEqualTo(RenewalStatus.IN_REVIEW);
  }

  @Test
  void a_failure_needs_its_reason_and_another_result_than_the_one_entered_is_a_fault() {
    List<CurrentUser> two = outside(2);
    external
        .enter(given.secretariat, csv(StandardCharsets.UTF_8, line(two.get(0), "合格", "")))
        .get();
    byte[] file =
        csv(StandardCharsets.UTF_8, line(two.get(0), "不合格", "再判定"), line(two.get(1), "不合格", ""));
    assertThat(external.enter(given.secretariat, file).refusals())
        .extracting(Refusal::code)
        .containsExactly("RESULT_DIFFERS", "REASON_REQUIRED");
  }

  @Test
  void a_result_is_entered_by_hand() {
    CurrentUser member = outside(1).get(0);
    external.enter(given.secretariat, given.of(member).id(), DecisionOutcome.APPROVE, null).get();
    assertThat(given.of(member).status()).isEqualTo(RenewalStatus.AWAITING_FEE);
    assertThat(
            external
                .enter(given.secretariat, given.of(member).id(), DecisionOutcome.APPROVE, null)
                .refusals())
        .extracting(Refusal::code)
        .containsExactly("RESULT_NUMBER_UNKNOWN");
  }

  @Test
  void only_the_secretariat_finds_the_list_and_only_of_its_own_society() {
    CurrentUser member = outside(1).get(0);
    assertThatThrownBy(() -> external.waiting(given.committee)).isInstanceOf(NotFound.class);
    CurrentUser other = new RenewalSituations(context).secretariat;
    assertThat(external.waiting(other))
        .extracting(ExternalCase::number)
        .doesNotContain(number(member));
    assertThat(
            external.enter(other, csv(StandardCharsets.UTF_8, line(member, "合格", ""))).refusals())
        .extracting(Refusal::code)
        .containsExactly("RESULT_NUMBER_UNKNOWN");
  }

  private List<CurrentUser> outside(int count) {
    List<CurrentUser> members = Stream.generate(given::readyMember).limit(count).toList();
    given.opened();
    CurrentUser regional = given.staff(Role.REGIONAL_REVIEWER);
    CurrentUser second = given.staff(Role.COMMITTEE);
    for (CurrentUser member : members) {
      given.renewals.submit(member, given.of(member).id()).get();
      given.decide(regional, member, DecisionOutcome.APPROVE).get();
      given.decide(given.committee, member, DecisionOutcome.APPROVE).get();
      given.decide(second, member, DecisionOutcome.APPROVE).get();
    }
    return members;
  }

  private String number(CurrentUser member) {
    return given.of(member).number();
  }

  private String line(CurrentUser member, String result, String reason) {
    return number(member) + "," + result + "," + reason;
  }

  private static byte[] csv(Charset charset, String... lines) {
    return ("受付番号,結果,理由\r\n" + String.join("\r\n", lines) + "\r\n").getBytes(charset);
  }
}
