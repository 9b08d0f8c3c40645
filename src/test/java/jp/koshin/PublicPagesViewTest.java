package jp.koshin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.koshin.access.CurrentUser;
import jp.koshin.shared.Period;
import jp.koshin.shared.ui.DataTable;
import jp.koshin.shared.ui.DateField;
import jp.koshin.shared.ui.Page;
import jp.koshin.ui.Browserless;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.MemberFacts;
import jp.koshin.valuation.PortfolioLink;
import jp.koshin.valuation.PortfolioRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages that need no login. */
@KoshinTest
class PublicPagesViewTest {

  @Autowired private ApplicationContext context;
  @Autowired private PortfolioLink link;
  private Browserless browser;

  @AfterEach
  void leave() {
    browser.close();
  }

  private void stranger() {
    browser = Browserless.nobody(context);
  }

  @Test
  void somebody_who_has_not_logged_in_chooses_among_all_programmes() {
    stranger();
    UI.getCurrent().navigate("what-if");
    assertThat(_get(H1.class).getText()).isEqualTo("試算");
    assertThat(addresses()).contains("what-if?p=jrs-diagnostic", "what-if?p=jsog-specialist");
    assertThat(addresses()).contains("login");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s=garbage",
        "s=1AAAA",
        "s=1%00",
        "p=none",
        "own=jsh-specialist",
        "p=jrs-diagnostic&add=none",
        "s=&p=jrs-therapy&own=x"
      })
  void whatever_stands_in_the_address_a_page_opens(String query) {
    stranger();
    for (String page : List.of("what-if", "what-if/explanation", "catalogue/jrs-diagnostic")) {
      UI.getCurrent().navigate(page, QueryParameters.fromString(query));
      assertThat(_get(Page.class).getPageTitle()).endsWith(" | Koshin");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jsh-specialist",
        "jsh-supervisor",
        "jrs-diagnostic",
        "jrs-therapy",
        "jsog-specialist",
        "jsmo-specialist",
        "jspm-specialist",
        "jspm-certified"
      })
  void every_programme_opens_with_its_requirements(String programme) {
    stranger();
    open("what-if", Map.of("p", programme));
    assertThat(texts()).contains("不足");
  }

  @Test
  void an_activity_is_added_valued_and_removed() {
    stranger();
    open("what-if", Map.of("p", "jrs-diagnostic"));
    _get(DateField.class, spec -> spec.withLabel("開催日・発表日")).setValue("2026-11-01");
    event().setValue("JRS総会");
    _click(_get(Button.class, spec -> spec.withText("足す")));
    assertThat(texts()).contains("日本医学放射線学会 総会 15単位", "15 単位");
    assertThat(texts()).anyMatch(text -> text.startsWith("換算基準表 1 行目［jrs-001］"));
    assertThat(texts()).anyMatch(text -> text.contains("現在15単位で、45単位不足"));
    _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "JRS総会 を外す")));
    assertThat(texts()).doesNotContain("日本医学放射線学会 総会 15単位");
  }

  @Test
  void a_proposal_taken_meets_the_requirements() {
    stranger();
    open("what-if", Map.of("p", "jrs-diagnostic"));
    _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "案 1 を足す")));
    assertThat(texts()).contains("すべての更新要件を満たします").doesNotContain("不足");
  }

  @Test
  void a_shared_link_shows_the_same_to_a_stranger() {
    stranger();
    PortfolioRequest shared =
        new PortfolioRequest(
            "jsog-specialist",
            "2026",
            new Period(LocalDate.of(2022, 5, 1), LocalDate.of(2027, 4, 30)),
            new MemberFacts(
                3,
                null,
                true,
                false,
                java.math.BigDecimal.ZERO,
                null,
                false,
                false,
                java.util.Set.of()),
            LocalDate.of(2026, 11, 21),
            List.of(
                Activity.of("a", jp.koshin.programme.ActivityKind.CHAIR, LocalDate.of(2025, 1, 9))
                    .event("架空の会")
                    .build()));
    open("what-if", Map.of("s", link.write(shared)));
    assertThat(texts()).contains("架空の会", "1 単位");
    assertThat(texts()).anyMatch(text -> text.startsWith("合計40単位以上"));
    open("what-if/explanation", Map.of("s", link.write(shared)));
    assertThat(_get(H1.class).getText()).isEqualTo("試算の根拠");
    assertThat(texts()).contains("架空の会");
    assertThat(texts()).anyMatch(text -> text.contains("単位算定表") && text.contains("chair"));
  }

  @Test
  void a_physician_begins_with_the_ledger() {
    PhysicianSituations physicians = new PhysicianSituations(context);
    CurrentUser physician = physicians.inTheLastYear();
    physicians.attended(physician, 1);
    browser = Browserless.as(context, physician);
    UI.getCurrent().navigate("what-if");
    assertThat(texts()).anyMatch(text -> text.contains("現在15単位") || text.contains("15"));
    assertThat(addresses()).noneMatch(address -> address.equals("login"));
    UI.getCurrent().navigate("explanation");
    assertThat(_get(H1.class).getText()).isEqualTo("単位の根拠");
    assertThat(texts()).contains("日本血液学会学術集会", "15");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jrs総会", "ＪＲＳ総会", "JRS 総会"})
  void the_catalogue_is_searched_by_any_name_in_any_width(String query) {
    stranger();
    open("catalogue/jrs-diagnostic", Map.of("q", query));
    assertThat(texts()).contains("日本医学放射線学会 総会", "必須");
  }

  @Test
  void the_catalogue_is_paged_and_marks_what_is_doubtful() {
    stranger();
    UI.getCurrent().navigate("catalogue/jrs-diagnostic");
    assertThat(_find(DataTable.class)).hasSize(1);
    assertThat(texts()).contains("1 / 9 ページ");
    _click(_get(Button.class, spec -> spec.withText("次のページ")));
    assertThat(texts()).contains("2 / 9 ページ");
    open("catalogue/jrs-diagnostic", Map.of("q", "肝血流動態"));
    assertThat(texts()).anyMatch(text -> text.contains("5会究研ジーメイ能機・態動流血肝"));
    open("catalogue/jrs-diagnostic", Map.of("q", "上方レントゲンカンファレンス"));
    assertThat(texts()).anyMatch(text -> text.startsWith("同じ名称の行が複数あります"));
    assertThat(addresses()).anyMatch(address -> address.contains("add=jrs-"));
  }

  private static void open(String page, Map<String, String> query) {
    UI.getCurrent().navigate(page, QueryParameters.simple(query));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static ComboBox<String> event() {
    return _get(ComboBox.class, spec -> spec.withLabel("学会・集会名"));
  }

  private static List<String> addresses() {
    return _find(Anchor.class).stream().map(Anchor::getHref).toList();
  }

  private static List<String> texts() {
    return Stream.concat(
            _find(Span.class).stream(),
            _find(com.vaadin.flow.component.html.Paragraph.class).stream())
        .map(PublicPagesViewTest::text)
        .toList();
  }

  private static String text(Component component) {
    return component.getElement().getText();
  }
}
