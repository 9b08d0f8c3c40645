package jp.koshin.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.programme.ActivityKind;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.RenewalView;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class OncologyApplicationModuleTest {

  @Autowired private ApplicationContext context;
  @Autowired private Texts texts;
  private ApplicationSituations situations;
  private CurrentUser member;

  @BeforeEach
  void an_open_season() {
    situations = new ApplicationSituations(context, "jsmo-specialist");
    member = situations.member(0);
    situations.open();
  }

  @AfterEach
  void back_to_the_present() {
    ApplicationSituations.backToPresent(context);
  }

  @Test
  void the_documents_stand_in_the_printed_order_and_nothing_is_entered() {
    assertThat(view().sections())
        .extracting(s -> s.rule().name().ja())
        .containsExactly("履歴書", "プロフィール", "研究活動歴", "研究業績 学会参加", "研究業績 当会セミナー", "研究業績 論文", "業績目録");
    assertThat(view().sections())
        .filteredOn(s -> s.rule().kind().isAnswered())
        .allSatisfy(s -> assertThat(s.state()).isEqualTo(SectionState.UNREGISTERED));
  }

  @Test
  void completing_lists_every_shortfall_in_the_printed_words() {
    situations.credit(member, ActivityKind.SEMINAR, "SEMINAR", "Best of ASCO", 10);
    assertThat(shortfalls())
        .containsExactly(
            "業績単位が不足しています (現在 10 単位)",
            "「学会に 1 回以上参加」「セミナー A B の双方に参加」のいずれも満たされていません",
            "申請書類 [履歴書] が未登録です",
            "申請書類 [プロフィール] が未登録です",
            "申請書類 [研究活動歴] が未登録です",
            "申請書類 [業績目録] が未登録です");
    assertThat(situations.renewals.submit(member, renewal().id()).isDone()).isFalse();
  }

  @Test
  void a_form_says_what_is_missing_in_the_printed_words() {
    assertThat(situations.section(member, "CV").issues())
        .extracting(i -> i.message().ja())
        .containsExactly(
            "学歴 出身学校名 は必須入力です。",
            "学歴 卒業年月 は必須入力です。",
            "基本学会認定医 学会名 の値を選択してください。",
            "基本学会 資格種別 の値を選択してください。",
            "基本学会 認定番号 は必須入力です。");
  }

  @Test
  void what_the_roster_knows_is_shown_and_cannot_be_typed_over() {
    situations.write(member, "CV", Map.of("fullName", "別人", "school", "東京大学"));
    SectionView cv = situations.section(member, "CV");
    assertThat(cv.answers().values())
        .containsEntry("fullName", "臨床 瘍子")
        .containsEntry("licenceNumber", "999999")
        .containsEntry("school", "東京大学");
    assertThat(cv.state()).isEqualTo(SectionState.IN_PROGRESS);
    assertThat(cv.changedAt()).isNotNull();
  }

  @Test
  void a_profile_of_1040_characters_is_kept_and_of_1041_refused_at_its_field() {
    situations.write(member, "PROFILE", Map.of("profile", "あ".repeat(1040)));
    Outcome<SectionView> longer = save("PROFILE", Map.of("profile", "あ".repeat(1041)));
    assertThat(longer.refusals())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.field()).isEqualTo("profile");
              assertThat(texts.of(r, Locale.JAPANESE))
                  .isEqualTo("プロフィール は1040字以内で入力してください（現在 1041 字）。");
            });
    assertThat(situations.section(member, "PROFILE").answers().values().get("profile"))
        .hasSize(1040);
  }

  @Test
  void a_list_takes_twenty_items_and_not_one_more() {
    SectionView before = situations.section(member, "HISTORY");
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(Map.of("from", "2022-01", "content", "研究 " + i));
    }
    UUID id = renewal().id();
    assertThat(
            situations
                .entries
                .save(member, id, "HISTORY", new Answers(Map.of("years", "12"), rows), -1)
                .get()
                .state())
        .isEqualTo(SectionState.REGISTERED);
    rows.add(Map.of("from", "2022-01"));
    assertThat(
            situations
                .entries
                .save(member, id, "HISTORY", before.answers().withRows(rows), 0)
                .refusals())
        .extracting(r -> texts.of(r, Locale.JAPANESE))
        .containsExactly("研究活動歴 は20件まで登録が可能です。");
  }

  @Test
  void a_period_that_ends_before_it_begins_is_named() {
    situations.addRow(
        member, "HISTORY", Map.of("from", "2022-04", "to", "2022-03", "content", "診療"));
    assertThat(situations.section(member, "HISTORY").issues())
        .extracting(i -> i.message().ja())
        .contains("No.1 期間（終了） は 2022-04 以降で入力してください。");
  }

  @Test
  void two_browsers_do_not_write_over_each_other() {
    situations.write(member, "PROFILE", Map.of("profile", "一つ目"));
    assertThatThrownBy(
            () ->
                situations.entries.save(
                    member,
                    renewal().id(),
                    "PROFILE",
                    new Answers(Map.of("profile", "二つ目"), List.of()),
                    -1))
        .isInstanceOf(LostRace.class)
        .hasMessageContaining("STALE_VERSION");
  }

  @Test
  void fields_that_nobody_asked_for_are_refused() {
    assertThat(save("PROFILE", Map.of("admin", "true")).isDone()).isFalse();
    assertThat(save("ACHIEVEMENTS", Map.of("treated.nothing", "true")).isDone()).isFalse();
    assertThat(save("ACHIEVEMENTS", Map.of("treated.blood", "true")).isDone()).isTrue();
  }

  @Test
  void
      stated_credits_count_until_the_review_and_the_application_can_be_completed_and_is_then_fixed() {
    situations.fillInOncology(member);
    assertThat(shortfalls()).isEmpty();
    assertThat(situations.renewals.submit(member, renewal().id()).get().status())
        .isEqualTo(RenewalStatus.SUBMITTED);
    assertThat(save("PROFILE", Map.of("profile", "変更")).refusals())
        .containsExactly(Refusal.of("ALREADY_SUBMITTED"));
    assertThat(view().sections())
        .filteredOn(s -> s.rule().required())
        .allSatisfy(s -> assertThat(s.shownAs()).isEqualTo(SectionState.REGISTERED));
  }

  @Test
  void a_complete_document_is_still_being_entered_until_the_application_is_completed() {
    situations.write(member, "PROFILE", Map.of("profile", "心がけたこと"));
    SectionView profile = situations.section(member, "PROFILE");
    assertThat(profile.state()).isEqualTo(SectionState.REGISTERED);
    assertThat(profile.shownAs()).isEqualTo(SectionState.IN_PROGRESS);
  }

  @Test
  void without_licence_data_the_application_does_not_open() {
    ApplicationSituations other = new ApplicationSituations(context, "jsmo-specialist");
    CurrentUser unknown = other.strangerToTheRoster(0);
    other.open();
    ApplicationView view =
        other.applications.of(unknown, other.renewal(unknown).id()).orElseThrow();
    assertThat(view.isOpen()).isFalse();
    assertThat(
            other
                .entries
                .save(unknown, other.renewal(unknown).id(), "PROFILE", Answers.NONE, -1)
                .refusals())
        .containsExactly(Refusal.of("APPLICATION_NOT_OPEN"));
  }

  @Test
  void a_stranger_finds_no_application_and_staff_of_another_society_neither() {
    CurrentUser stranger = situations.member(0);
    UUID id = renewal().id();
    assertThatThrownBy(() -> situations.applications.of(stranger, id)).isInstanceOf(NotFound.class);
    ApplicationSituations elsewhere = new ApplicationSituations(context, "jsh-specialist");
    assertThatThrownBy(() -> situations.applications.of(elsewhere.secretariat, id))
        .isInstanceOf(NotFound.class);
    CurrentUser reviewer = situations.account("reviewer", Role.COMMITTEE, null, null);
    assertThat(situations.applications.of(reviewer, id)).isPresent();
    assertThatThrownBy(() -> situations.entries.save(reviewer, id, "PROFILE", Answers.NONE, -1))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void from_the_fourth_renewal_on_the_exam_is_applied_for_with_the_documents() {
    ApplicationSituations other = new ApplicationSituations(context, "jsmo-specialist");
    CurrentUser senior = other.member(3);
    other.open();
    UUID id = other.renewal(senior).id();
    assertThat(other.applications.of(senior, id).orElseThrow().sections())
        .extracting(s -> s.rule().code())
        .contains("EXAM");
    assertThat(messages(other.renewal(senior))).contains("4回目以降の更新には更新試験の合格が必要です");
    other.applications.applyForExam(senior, id).get();
    assertThat(other.applications.exam(senior, id).applied()).isTrue();
    assertThat(other.applications.applyForExam(senior, id).refusals())
        .containsExactly(Refusal.of("EXAM_APPLIED"));
    assertThat(other.renewal(senior).obstacles()).noneMatch(r -> "EXAM".equals(r.field()));
  }

  private Outcome<SectionView> save(String section, Map<String, String> values) {
    return situations.entries.save(
        member,
        renewal().id(),
        section,
        new Answers(values, List.of()),
        situations.section(member, section).version());
  }

  private RenewalView renewal() {
    return situations.renewal(member);
  }

  private ApplicationView view() {
    return situations.applications.of(member, renewal().id()).orElseThrow();
  }

  private List<String> shortfalls() {
    return messages(renewal());
  }

  private static List<String> messages(RenewalView renewal) {
    return renewal.requirements().missing().stream().map(r -> r.message().ja()).toList();
  }
}
