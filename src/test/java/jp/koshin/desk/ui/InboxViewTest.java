package jp.koshin.desk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
@SuppressWarnings("try")
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
          .anyMatch(text -> text.contains("jsh-specialist"));
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
}
