package jp.koshin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.Certifications;
import jp.koshin.claim.ClaimQuery;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.claim.Claims;
import jp.koshin.programme.ActivityKind;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.ui.DateField;
import jp.koshin.shared.ui.ErrorSummary;
import jp.koshin.shared.ui.Page;
import jp.koshin.ui.Browserless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class MemberPagesViewTest {

  @Autowired private ApplicationContext context;
  @Autowired private Claims claims;
  private CurrentUser physician;
  private Browserless browser;

  @BeforeEach
  void logIn() {
    PhysicianSituations physicians = new PhysicianSituations(context);
    physician = physicians.inTheLastYear();
    physicians.attended(physician, 1);
    browser = Browserless.as(context, physician);
  }

  @AfterEach
  void logOut() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'',ホーム",
    "claims/new,単位申請",
    "credits,単位一覧",
    "renewal,更新申請",
    "what-if,試算",
    "card,会員証",
    "fees,納入",
    "notices,お知らせ"
  })
  void every_page_of_a_member_has_one_heading_and_a_title_that_says_it(
      String address, String heading) {
    UI.getCurrent().navigate(address);
    assertThat(_get(H1.class).getText()).isEqualTo(heading);
    assertThat(_get(Page.class).getPageTitle()).isEqualTo(heading + " | Koshin");
  }

  @Test
  void the_navigation_of_a_member_has_the_pages_of_a_member_only() {
    UI.getCurrent().navigate("");
    assertThat(_find(SideNavItem.class).stream().map(SideNavItem::getLabel))
        .containsExactly("ホーム", "単位申請", "単位一覧", "更新申請", "試算", "会員証", "納入", "お知らせ", "受付カレンダー");
  }

  @Test
  void home_says_how_many_credits_are_short_and_leads_to_the_what_if() {
    UI.getCurrent().navigate("");
    assertThat(_find(Anchor.class).stream().map(Anchor::getText)).contains("あと 35 単位 → 試算する");
  }

  @Test
  void the_dues_of_this_year_are_shown_also_where_the_renewed_term_begins_later() {
    Certifications certifications = context.getBean(Certifications.class);
    UUID id = certifications.ofMember(physician.memberId()).get(0).id();
    certifications.extend(id, UUID.randomUUID(), 5);
    UI.getCurrent().navigate("fees");
    assertThat(_find(Span.class).stream().map(Span::getText))
        .contains(FiscalYear.of(new PhysicianSituations(context).today()).year() + " 年度");
  }

  @Test
  void opening_the_form_makes_no_draft() {
    UI.getCurrent().navigate("claims/new");
    assertThat(claims.list(physician, ClaimQuery.all()).claims()).isEmpty();
  }

  @Test
  void the_first_input_makes_a_draft_and_each_field_is_saved_as_it_is_left() {
    begin();
    _get(DateField.class).setValue("令和8年5月10日");
    assertThat(claims.list(physician, ClaimQuery.all()).claims())
        .singleElement()
        .satisfies(claim -> assertThat(claim.status()).isEqualTo(ClaimStatus.DRAFT))
        .satisfies(claim -> assertThat(claim.input().kind()).isEqualTo(ActivityKind.ATTENDANCE))
        .satisfies(claim -> assertThat(claim.input().date()).hasToString("2026-05-10"));
  }

  @Test
  void an_incomplete_claim_is_told_everything_that_is_missing_at_once() {
    begin();
    _click(_get(Button.class, spec -> spec.withText("次へ")));
    ErrorSummary summary = _get(ErrorSummary.class);
    assertThat(_find(summary, Anchor.class).stream().map(Anchor::getText))
        .containsExactly("「開催日・発表日」を入力してください", "「学会・集会名」を入力してください", "「参加証」を添付してください");
  }

  @SuppressWarnings("unchecked")
  private void begin() {
    UI.getCurrent().navigate("claims/new");
    _get(RadioButtonGroup.class).setValue(ActivityKind.ATTENDANCE);
  }
}
