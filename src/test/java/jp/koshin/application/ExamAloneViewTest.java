package jp.koshin.application;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.exam.ExamImports;
import jp.koshin.exam.ExamStanding;
import jp.koshin.exam.Exams;
import jp.koshin.member.Members;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Window;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.ui.Browserless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoshinTest
class ExamAloneViewTest {

  private static final String LABEL = "筆記試験のみのお申込み";
  private static final Duration TICK = Duration.ofSeconds(1);

  @Autowired private ApplicationContext context;
  @Autowired private ExamEntries entries;
  private ApplicationSituations situations;
  private CurrentUser senior;
  private Window window;

  @BeforeEach
  void the_year_before_the_fourth_renewal() {
    situations = new ApplicationSituations(context, "jsmo-specialist");
    senior = situations.member(3);
    window = situations.edition.window().in(situations.year - 1);
    situations.at(window.opens());
  }

  @AfterEach
  void back_to_the_present() {
    ApplicationSituations.backToPresent(context);
  }

  @Test
  void the_member_applies_for_the_exam_alone_by_the_menu_and_is_asked_before() {
    Browserless browser = Browserless.as(context, senior);
    try {
      UI.getCurrent().navigate("renewal");
      assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains(LABEL);
      UI.getCurrent().navigate("exam/" + situations.programme);
      _click(_get(Button.class, s -> s.withText(LABEL)));
      assertThat(standing().applied()).isFalse();
      ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
      assertThat(standing().applied()).isTrue();
      assertThat(_find(Button.class, s -> s.withText(LABEL))).isEmpty();
      assertThat(_find(StatusBadge.class))
          .extracting(badge -> badge.getElement().getTextRecursively())
          .contains("申込済");
    } finally {
      browser.close();
    }
  }

  @Test
  void it_is_applied_for_from_the_first_to_the_last_second_of_the_window() {
    situations.at(window.opens().minus(TICK));
    assertThat(why()).containsExactly("WINDOW_NOT_OPEN");
    situations.at(window.closes().minus(TICK));
    assertThat(why()).isEmpty();
    situations.at(window.closes().plus(TICK));
    assertThat(why()).containsExactly("WINDOW_CLOSED");
    assertThat(entries.apply(senior, situations.programme).isDone()).isFalse();
  }

  @Test
  void it_is_applied_for_once_and_not_after_it_is_passed() {
    entries.apply(senior, situations.programme).get();
    assertThat(why()).containsExactly("EXAM_APPLIED");
    situations.at(window.opens().plus(Duration.ofDays(20)));
    result("合格");
    assertThat(why()).containsExactly("EXAM_PASSED");
  }

  @Test
  void who_has_failed_applies_once_more_with_the_documents_a_year_later() {
    entries.apply(senior, situations.programme).get();
    situations.at(window.opens().plus(Duration.ofDays(20)));
    result("不合格");
    assertThat(standing().failed()).isTrue();
    situations.open();
    assertThat(entries.of(senior, situations.programme)).isEmpty();
    situations.applications.applyForExam(senior, situations.renewal(senior).id()).get();
    assertThat(situations.applications.exam(senior, situations.renewal(senior).id()).applied())
        .isTrue();
  }

  @Test
  void it_is_not_spoken_of_while_it_is_more_than_a_year_off() {
    situations.at(window.opens().minus(Duration.ofDays(60)));
    assertThat(why()).containsExactly("WINDOW_NOT_OPEN");
    situations.at(window.opens().minus(Duration.ofDays(60 + 366)));
    assertThat(entries.of(senior, situations.programme)).isEmpty();
  }

  @Test
  void with_a_renewal_put_off_by_a_year_the_exam_moves_by_a_year_too() {
    context
        .getBean(JdbcClient.class)
        .sql(
            "update certification set status = 'DEFERRED',"
                + " deferred_until = (term_to + interval '1 year')::date where member_id = ?")
        .param(ApplicationSituations.id(senior))
        .update();
    assertThat(entries.of(senior, situations.programme).orElseThrow().year())
        .isEqualTo(situations.year);
    assertThat(apply(situations.year - 1).refusals())
        .extracting(Refusal::code)
        .containsExactly("EXAM_NOT_YOUR_YEAR");
    assertThat(apply(situations.year).isDone()).isTrue();
  }

  private Outcome<ExamStanding> apply(int year) {
    return context
        .getBean(Exams.class)
        .apply(senior, ApplicationSituations.id(senior), situations.programme, year);
  }

  @Test
  void a_member_with_fewer_renewals_is_not_asked() {
    CurrentUser junior = situations.member(2);
    assertThat(entries.of(junior, situations.programme)).isEmpty();
    assertThatThrownBy(() -> entries.apply(junior, situations.programme))
        .isInstanceOf(NotFound.class);
  }

  private void result(String verdict) {
    String number = context.getBean(Members.class).get(ApplicationSituations.id(senior)).number();
    LocalDate day = LocalDate.of(situations.year - 1, 5, 10);
    context
        .getBean(ExamImports.class)
        .keep(
            situations.secretariat,
            situations.programme,
            ("会員番号,受験日,合否\n" + number + "," + day + "," + verdict)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
            false)
        .get();
  }

  private ExamStanding standing() {
    return entries.of(senior, situations.programme).orElseThrow().standing();
  }

  private List<String> why() {
    return entries.of(senior, situations.programme).orElseThrow().why().stream()
        .map(Refusal::code)
        .toList();
  }
}
