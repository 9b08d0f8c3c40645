package jp.koshin.desk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.claim.ClaimSituations;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.claim.ClaimView;
import jp.koshin.claim.Claims;
import jp.koshin.inbox.Inbox;
import jp.koshin.member.Members;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.DecisionRequest;
import jp.koshin.review.Reviews;
import jp.koshin.shared.ui.ErrorSummary;
import jp.koshin.shared.ui.Shortcuts;
import jp.koshin.ui.Browserless;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
@SuppressWarnings({"try", "unchecked", "rawtypes"})
class InboxViewTest {

  @Autowired ApplicationContext context;
  @Autowired Claims claims;
  @Autowired Reviews reviews;
  @Autowired Members members;
  @Autowired Inbox inbox;

  private ClaimSituations situations;
  private CurrentUser member;
  private CurrentUser reviewer;

  @BeforeEach
  void people() {
    situations = new ClaimSituations(context);
    member = situations.member();
    reviewer = situations.staff(Role.REVIEWER);
  }

  private ClaimView submitted() {
    return situations.submitted(member, "ASH", situations.today().minusDays(40));
  }

  private void open(ClaimView claim) {
    UI.getCurrent()
        .navigate(
            InboxView.class, QueryParameters.simple(Map.of("task", situations.taskOf(claim))));
  }

  private ClaimView now(ClaimView claim) {
    return claims.get(member, claim.id());
  }

  @Test
  void the_address_brings_the_case_with_the_verdict_of_the_rules() {
    ClaimView claim = submitted();
    try (Browserless browser = Browserless.as(context, reviewer)) {
      open(claim);
      assertThat(_find(Span.class).stream().map(Span::getText))
          .contains("3 単位", "規則による評価")
          .anyMatch(text -> text.startsWith("換算基準表"));
    }
  }

  @Test
  void approval_credits_the_claim() {
    ClaimView claim = submitted();
    try (Browserless browser = Browserless.as(context, reviewer)) {
      open(claim);
      _click(_get(Button.class, spec -> spec.withText("承認")));
    }
    assertThat(now(claim).status()).isEqualTo(ClaimStatus.APPROVED);
  }

  @Test
  void the_key_for_approval_does_the_same_and_the_key_for_undo_takes_it_back() {
    ClaimView claim = submitted();
    try (Browserless browser = Browserless.as(context, reviewer)) {
      open(claim);
      Shortcuts keys = _get(Shortcuts.class);
      keys.pressed("a");
      assertThat(now(claim).status()).isEqualTo(ClaimStatus.APPROVED);
      keys.pressed("u");
      assertThat(now(claim).status()).isEqualTo(ClaimStatus.SUBMITTED);
    }
  }

  @Test
  void what_is_taken_back_is_shown_again_also_where_the_list_does_not_reach_it() {
    ClaimView claim = submitted();
    try (Browserless browser = Browserless.as(context, reviewer)) {
      UI.getCurrent()
          .navigate(
              InboxView.class,
              QueryParameters.simple(Map.of("task", situations.taskOf(claim), "q", "一覧のどこにもない語")));
      Shortcuts keys = _get(Shortcuts.class);
      keys.pressed("a");
      _assertNone(Button.class, spec -> spec.withText("承認"));
      keys.pressed("u");
      _get(Button.class, spec -> spec.withText("承認"));
    }
  }

  /**
   * A browser may enter the page again at the address that the page itself has told it. A button
   * exchanged then between the press and its arrival would take the press with it.
   */
  @Test
  void entering_the_address_that_is_shown_leaves_the_buttons_and_what_is_half_written() {
    ClaimView claim = submitted();
    try (Browserless browser = Browserless.as(context, reviewer)) {
      open(claim);
      Shortcuts keys = _get(Shortcuts.class);
      keys.pressed("a");
      keys.pressed("u");
      Button approve = _get(Button.class, spec -> spec.withText("承認"));
      _setValue(_get(TextArea.class), "半日の参加");
      UI.getCurrent()
          .navigate(
              InboxView.class,
              QueryParameters.simple(Map.of("task", situations.taskOf(claim), "sort", "DUE")));
      assertThat(_get(TextArea.class).getValue()).isEqualTo("半日の参加");
      assertThat(_get(Button.class, spec -> spec.withText("承認"))).isSameAs(approve);
      _click(approve);
    }
    assertThat(now(claim).status()).isEqualTo(ClaimStatus.APPROVED);
  }

  @Test
  void taking_back_tells_the_browser_one_address() {
    ClaimView claim = submitted();
    try (Browserless browser = Browserless.as(context, reviewer)) {
      open(claim);
      Shortcuts keys = _get(Shortcuts.class);
      keys.pressed("a");
      told();
      keys.pressed("u");
      assertThat(told()).singleElement().asString().contains(situations.taskOf(claim));
    }
  }

  /** The addresses told since the last look. */
  private static List<String> told() {
    return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
        .map(pending -> pending.getInvocation())
        .filter(call -> call.getExpression().contains("replaceState"))
        .map(call -> String.valueOf(call.getParameters()))
        .toList();
  }

  @Test
  void a_return_without_a_reason_is_refused_beside_the_field() {
    ClaimView claim = submitted();
    try (Browserless browser = Browserless.as(context, reviewer)) {
      open(claim);
      _click(_get(Button.class, spec -> spec.withText("差戻し")));
      assertThat(_get(ErrorSummary.class).isVisible()).isTrue();
      assertThat(_get(TextArea.class).isInvalid()).isTrue();
      assertThat(now(claim).status()).isEqualTo(ClaimStatus.SUBMITTED);
      _setValue(_get(TextArea.class), "参加証が読めません");
      _click(_get(Button.class, spec -> spec.withText("差戻し")));
    }
    assertThat(now(claim).status()).isEqualTo(ClaimStatus.RETURNED);
    assertThat(now(claim).reason()).isEqualTo("参加証が読めません");
  }

  @Test
  void a_value_that_is_no_number_is_refused_and_any_width_is_read() {
    ClaimView claim = submitted();
    try (Browserless browser = Browserless.as(context, reviewer)) {
      open(claim);
      TextField credits = _get(TextField.class, spec -> spec.withLabel("単位の変更"));
      _setValue(credits, "三");
      _click(_get(Button.class, spec -> spec.withText("承認")));
      assertThat(credits.isInvalid()).isTrue();
      _setValue(credits, "２");
      _setValue(_get(TextArea.class), "一日のみの参加");
      _click(_get(Button.class, spec -> spec.withText("承認")));
    }
    assertThat(now(claim).status()).isEqualTo(ClaimStatus.APPROVED);
    assertThat(now(claim).valuation().credits()).hasToString("2");
  }

  @Test
  void a_case_that_somebody_else_decided_meanwhile_is_told() {
    ClaimView claim = submitted();
    CurrentUser other = situations.staff(Role.REVIEWER);
    try (Browserless browser = Browserless.as(context, reviewer)) {
      open(claim);
      reviews
          .decide(
              other,
              new DecisionRequest(
                  situations.taskOf(claim), DecisionOutcome.REJECT, "対象外", null, null))
          .get();
      _click(_get(Button.class, spec -> spec.withText("承認")));
      assertThat(now(claim).status()).isEqualTo(ClaimStatus.REJECTED);
    }
  }

  @Test
  void whoever_declared_a_conflict_sees_neither_content_nor_buttons() {
    ClaimView claim = submitted();
    members.declareConflict(reviewer, member.memberId(), "同じ研究室");
    try (Browserless browser = Browserless.as(context, reviewer)) {
      open(claim);
      _assertNone(Button.class, spec -> spec.withText("承認"));
      assertThat(_find(Span.class).stream().map(Span::getText)).doesNotContain("規則による評価");
    }
  }

  @Test
  void a_case_taken_is_mine_and_can_be_released() {
    ClaimView claim = submitted();
    try (Browserless browser = Browserless.as(context, reviewer)) {
      open(claim);
      _click(_get(Button.class, spec -> spec.withText("引き受ける")));
      assertThat(inbox.ofCase(claim.id()).orElseThrow().assignee()).isEqualTo(reviewer.username());
      _click(_get(Button.class, spec -> spec.withText("手放す")));
      assertThat(inbox.ofCase(claim.id()).orElseThrow().assignee()).isNull();
    }
  }

  private List<ClaimView> several(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> situations.submitted(member, "ASH", situations.today().minusDays(40L + i)))
        .toList();
  }

  /** Shows what this test's own member has handed in, and nothing else. */
  private void openAll() {
    UI.getCurrent()
        .navigate(
            InboxView.class, QueryParameters.simple(Map.of("q", situations.numberOf(member))));
  }

  private static void poll() {
    ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
  }

  private static List<String> spans() {
    return _find(Span.class).stream().map(Span::getText).toList();
  }

  private static void press(String text) {
    _click(_get(Button.class, spec -> spec.withText(text)));
  }

  @Test
  void the_lines_of_the_list_are_drawn_by_the_browser_and_cost_the_session_no_components() {
    several(1);
    int one = nodes();
    member = situations.member();
    several(12);
    assertThat(nodes()).isEqualTo(one);
  }

  /** What the session keeps of the page that shows this test's claims. */
  private int nodes() {
    try (Browserless browser = Browserless.as(context, reviewer)) {
      openAll();
      MockVaadin.clientRoundtrip();
      AtomicInteger nodes = new AtomicInteger();
      UI.getCurrent()
          .getInternals()
          .getStateTree()
          .getRootNode()
          .visitNodeTree(node -> nodes.incrementAndGet());
      return nodes.get();
    }
  }

  private static List<InboxRow> rows() {
    return GridKt._fetch((Grid<InboxRow>) _get(Grid.class), 0, 50);
  }

  @Test
  void many_are_answered_at_once_and_what_could_not_be_is_listed_with_its_reason() {
    List<ClaimView> all = several(3);
    CurrentUser other = situations.staff(Role.REVIEWER);
    try (Browserless browser = Browserless.as(context, reviewer)) {
      openAll();
      press("表示中の案件をすべて選ぶ");
      assertThat(spans()).contains("3 件を選択中");
      reviews.assign(other, situations.taskOf(all.get(1)), other.username()).get();
      press("まとめて判断");
      press("実行");
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .pollInSameThread()
          .untilAsserted(
              () -> {
                poll();
                assertThat(spans()).contains("2件承認、1件は確認が必要");
              });
      assertThat(spans()).anyMatch(text -> text.contains("担当しています"));
      assertThat(rows()).extracting(InboxRow::id).containsExactly(situations.taskOf(all.get(1)));
    }
    assertThat(now(all.get(0)).status()).isEqualTo(ClaimStatus.APPROVED);
    assertThat(now(all.get(1)).status()).isEqualTo(ClaimStatus.SUBMITTED);
    try (Browserless browser = Browserless.as(context, reviewer)) {
      openAll();
      assertThat(spans()).contains("2件承認、1件は確認が必要");
      press("結果を閉じる");
      openAgain();
      assertThat(spans()).doesNotContain("2件承認、1件は確認が必要");
    }
  }

  private void openAgain() {
    UI.getCurrent().navigate(CasesView.class);
    openAll();
  }

  @Test
  void returning_many_needs_one_reason() {
    List<ClaimView> all = several(2);
    try (Browserless browser = Browserless.as(context, reviewer)) {
      openAll();
      press("表示中の案件をすべて選ぶ");
      press("まとめて判断");
      _setValue(
          (RadioButtonGroup<DecisionOutcome>) _get(RadioButtonGroup.class), DecisionOutcome.RETURN);
      press("実行");
      TextArea reason =
          _find(TextArea.class).stream().filter(TextArea::isInvalid).findFirst().orElseThrow();
      _setValue(reason, "参加証が読めません");
      press("実行");
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> all.stream().allMatch(c -> now(c).status() == ClaimStatus.RETURNED));
    assertThat(now(all.get(1)).reason()).isEqualTo("参加証が読めません");
  }

  @Test
  void a_line_chosen_by_key_stays_chosen_until_it_leaves_the_list() {
    List<ClaimView> all = several(2);
    try (Browserless browser = Browserless.as(context, reviewer)) {
      openAll();
      Shortcuts keys = _get(Shortcuts.class);
      keys.pressed("j");
      keys.pressed("s");
      assertThat(spans()).contains("1 件を選択中");
      keys.pressed("a");
      assertThat(spans()).doesNotContain("1 件を選択中");
      assertThat(rows()).hasSize(all.size() - 1);
    }
  }

  @Test
  void a_line_that_others_decided_is_not_chosen_by_key_and_stays_marked() {
    ClaimView claim = submitted();
    CurrentUser other = situations.staff(Role.REVIEWER);
    try (Browserless browser = Browserless.as(context, reviewer)) {
      openAll();
      Shortcuts keys = _get(Shortcuts.class);
      keys.pressed("j");
      String task = situations.taskOf(claim);
      reviews.decide(other, new DecisionRequest(task, DecisionOutcome.REJECT, "対象外", null, null));
      poll();
      keys.pressed("s");
      assertThat(spans()).doesNotContain("1 件を選択中");
      assertThat(rows()).extracting(InboxRow::state).containsExactly(InboxRow.State.GONE);
    }
  }

  @Test
  void a_case_is_given_to_somebody_of_its_stage_and_a_refusal_is_shown() {
    ClaimView claim = submitted();
    CurrentUser other = situations.staff(Role.REVIEWER);
    CurrentUser partial = situations.staff(Role.REVIEWER);
    members.declareConflict(partial, member.memberId(), "同じ研究室");
    try (Browserless browser = Browserless.as(context, reviewer)) {
      open(claim);
      give(partial);
      assertThat(_get(ErrorSummary.class, spec -> spec.withPredicate(e -> e.isVisible())))
          .isNotNull();
      assertThat(inbox.ofCase(claim.id()).orElseThrow().assignee()).isNull();
      choose(other);
      press("この人に渡す");
    }
    assertThat(inbox.ofCase(claim.id()).orElseThrow().assignee()).isEqualTo(other.username());
  }

  @Test
  void the_secretariat_passes_on_from_the_case_what_somebody_absent_holds() {
    ClaimView claim = submitted();
    CurrentUser other = situations.staff(Role.REVIEWER);
    try (Browserless browser = Browserless.as(context, situations.staff(Role.SECRETARIAT))) {
      UI.getCurrent().navigate("cases/" + claim.id());
      _assertNone(Button.class, spec -> spec.withText("担当を変える"));
      reviews.assign(reviewer, situations.taskOf(claim), reviewer.username()).get();
      UI.getCurrent().navigate(CasesView.class);
      UI.getCurrent().navigate("cases/" + claim.id());
      give(other);
    }
    assertThat(inbox.ofCase(claim.id()).orElseThrow().assignee()).isEqualTo(other.username());
  }

  private static void give(CurrentUser person) {
    press("担当を変える");
    choose(person);
    press("この人に渡す");
  }

  private static void choose(CurrentUser person) {
    ComboBox<CurrentUser> box = _get(ComboBox.class, spec -> spec.withLabel("担当者"));
    _setValue(box, person);
  }

  @Test
  void what_comes_is_announced_and_the_place_and_selection_stay() {
    ClaimView shown = submitted();
    try (Browserless browser = Browserless.as(context, reviewer)) {
      openAll();
      _get(Shortcuts.class).pressed("j");
      poll();
      assertThat(spans()).noneMatch(text -> text.startsWith("新しい案件"));
      ClaimView came = situations.submitted(member, "AACR", situations.today().minusDays(3));
      poll();
      assertThat(spans()).contains("新しい案件 1 件");
      assertThat(rows()).extracting(InboxRow::id).containsExactly(situations.taskOf(shown));
      press("表示");
      assertThat(rows()).extracting(InboxRow::id).contains(situations.taskOf(came)).hasSize(2);
      assertThat(spans()).noneMatch(text -> text.startsWith("新しい案件"));
      assertThat(_find(Button.class, spec -> spec.withText("承認"))).hasSize(1);
    }
  }

  @Test
  void entering_without_any_filter_shows_what_is_open() {
    submitted();
    try (Browserless browser = Browserless.as(context, reviewer)) {
      UI.getCurrent().navigate(InboxView.class);
      assertThat(rows()).isNotEmpty();
      assertThat(spans()).anyMatch(text -> text.startsWith("未処理"));
    }
  }

  @Test
  void what_others_take_or_decide_is_marked_where_it_stands() {
    List<ClaimView> all = several(3);
    CurrentUser other = situations.staff(Role.REVIEWER);
    try (Browserless browser = Browserless.as(context, reviewer)) {
      openAll();
      _get(Shortcuts.class).pressed("j");
      String first = rows().get(0).id();
      reviews.assign(other, first, other.username()).get();
      String second = rows().get(1).id();
      reviews.decide(other, new DecisionRequest(second, DecisionOutcome.REJECT, "対象外", null, null));
      poll();
      assertThat(rows())
          .extracting(InboxRow::state)
          .containsExactly(InboxRow.State.PASSED, InboxRow.State.GONE, InboxRow.State.OPEN);
      assertThat(rows()).hasSize(all.size());
      assertThat(_find(Div.class).stream().map(Div::getText))
          .anyMatch(text -> text.startsWith("この案件は、表示したあとに"));
      press("承認");
      assertThat(_get(ErrorSummary.class, spec -> spec.withPredicate(e -> e.isVisible())))
          .isNotNull();
    }
  }

  @Test
  void looking_stops_when_nobody_works_and_goes_on_when_asked() {
    submitted();
    try (Browserless browser = Browserless.as(context, reviewer)) {
      openAll();
      assertThat(UI.getCurrent().getPollInterval()).isEqualTo(10_000);
      for (int i = 0; i < LiveRefresh.PATIENCE; i++) {
        poll();
      }
      assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
      press("自動更新を再開");
      assertThat(UI.getCurrent().getPollInterval()).isEqualTo(10_000);
      UI.getCurrent().navigate(CasesView.class);
      assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }
  }

  @Test
  void filters_are_kept_under_a_name_with_their_count_and_brought_back() {
    several(2);
    try (Browserless browser = Browserless.as(context, reviewer)) {
      openAll();
      press("保存した絞込み");
      press("いまの条件を保存");
      assertThat(_get(TextField.class, spec -> spec.withLabel("いまの条件に付ける名前")).isInvalid()).isTrue();
      _setValue(_get(TextField.class, spec -> spec.withLabel("いまの条件に付ける名前")), "この会員");
      press("いまの条件を保存");
      press("閉じる");
      UI.getCurrent().navigate(CasesView.class);
      UI.getCurrent().navigate(InboxView.class);
      press("保存した絞込み");
      press("この会員（2）");
      assertThat(rows()).hasSize(2);
      assertThat(_get(TextField.class, spec -> spec.withLabel("検索（番号・氏名・件名）")).getValue())
          .isEqualTo(situations.numberOf(member));
    }
  }
}
