package jp.koshin.desk.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.claim.ClaimQuery;
import jp.koshin.claim.ClaimSituations;
import jp.koshin.claim.ClaimView;
import jp.koshin.claim.Claims;
import jp.koshin.credit.CreditLedger;
import jp.koshin.desk.CaseLine;
import jp.koshin.member.Members;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.ui.ProcessDiagram;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.ui.Browserless;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class DesksViewTest {

  @Autowired ApplicationContext context;
  @Autowired Claims claims;
  @Autowired Members members;
  @Autowired CreditLedger ledger;

  private ClaimSituations situations;
  private CurrentUser member;

  @BeforeEach
  void people() {
    situations = new ClaimSituations(context);
    member = situations.member();
  }

  private void as(Role role, Consumer<CurrentUser> story) {
    as(situations.staff(role), story);
  }

  private void as(CurrentUser user, Consumer<CurrentUser> story) {
    try (Browserless browser = Browserless.as(context, user)) {
      assertThat(browser).isNotNull();
      story.accept(user);
    }
  }

  private static void go(Class<? extends Component> page, String parameter) {
    UI.getCurrent()
        .navigate(page.getAnnotation(com.vaadin.flow.router.Route.class).value() + "/" + parameter);
  }

  private static List<String> spans() {
    return _find(Span.class).stream().map(Span::getText).toList();
  }

  @Test
  void the_secretariat_finds_a_member_by_number_and_by_kana() {
    as(
        Role.SECRETARIAT,
        user -> {
          UI.getCurrent()
              .navigate(
                  MembersView.class,
                  QueryParameters.simple(Map.of("q", situations.numberOf(member))));
          assertThat(_size(_get(Grid.class))).isEqualTo(1);
          _setValue(_get(TextField.class), "ｻﾄｳ");
          assertThat(_size(_get(Grid.class))).isPositive();
        });
  }

  @Test
  void proxy_entry_begins_a_claim_for_the_member_in_the_name_of_the_typist() {
    as(
        Role.SECRETARIAT,
        user -> {
          go(MemberView.class, String.valueOf(member.memberId()));
          _click(_get(Button.class, spec -> spec.withText("代理入力を始める")));
          ClaimView begun =
              claims
                  .list(user, new ClaimQuery(null, null, member.memberId(), null, null, null, 10))
                  .claims()
                  .get(0);
          assertThat(begun.enteredBy()).isEqualTo(user.accountId());
          assertThat(UI.getCurrent().getActiveViewLocation().getPath())
              .isEqualTo("claims/" + begun.id());
        });
  }

  @Test
  void a_typist_who_leaves_a_draft_is_at_the_member_again_and_not_at_a_page_of_members() {
    as(
        Role.SECRETARIAT,
        user -> {
          go(MemberView.class, String.valueOf(member.memberId()));
          _click(_get(Button.class, spec -> spec.withText("代理入力を始める")));
          _click(_get(Button.class, spec -> spec.withText("下書き保存")));
          assertThat(UI.getCurrent().getActiveViewLocation().getPath())
              .isEqualTo("members/" + member.memberId());
        });
  }

  @Test
  void dues_are_recorded_year_by_year() {
    as(
        Role.SECRETARIAT,
        user -> {
          go(MemberView.class, String.valueOf(member.memberId()));
          _find(Button.class, spec -> spec.withText("本日納入として記録")).get(0).click();
          int first = FiscalYear.of(situations.today().minusYears(2)).year();
          assertThat(members.dues(member.memberId())).anyMatch(d -> d.fiscalYear() == first);
          assertThat(_find(Button.class, spec -> spec.withText("本日納入として記録")))
              .extracting(button -> button.getAriaLabel().orElse(""))
              .doesNotHaveDuplicates()
              .contains((first + 1) + " 年度：本日納入として記録");
        });
  }

  @Test
  void a_member_of_another_society_is_unknown() {
    CurrentUser stranger =
        new CurrentUser(
            java.util.UUID.randomUUID(),
            "stranger",
            "stranger",
            "jrs",
            java.util.Set.of(Role.SECRETARIAT),
            null,
            null);
    as(
        stranger,
        user -> {
          go(MemberView.class, String.valueOf(member.memberId()));
          assertThat(_find(MemberView.class)).isEmpty();
          assertThat(spans()).doesNotContain(situations.numberOf(member));
        });
  }

  @Test
  void a_scan_at_the_venue_credits_at_once_and_the_second_one_is_told() {
    as(
        Role.SECRETARIAT,
        user -> {
          UI.getCurrent().navigate(VenueView.class);
          scan();
          assertThat(results()).containsExactly("登録しました");
          scan();
          assertThat(results()).containsExactly("登録済みです", "登録しました");
          _setValue(_get(TextField.class, spec -> spec.withLabel("カードまたは会員番号")), "NOBODY9");
          _click(_get(Button.class, spec -> spec.withText("登録")));
          assertThat(results().get(0)).isEqualTo("会員が見つかりません");
        });
    assertThat(ledger.standing(member.memberId(), ClaimSituations.PROGRAMME, null)).hasSize(1);
  }

  private void scan() {
    _setValue(
        _get(TextField.class, spec -> spec.withLabel("カードまたは会員番号")), situations.numberOf(member));
    _click(_get(Button.class, spec -> spec.withText("登録")));
  }

  private static List<String> results() {
    return _find(ListItem.class).stream()
        .map(line -> _find(line, Span.class).stream().map(Span::getText).toList())
        .map(texts -> texts.stream().filter(t -> !t.isBlank()).findFirst().orElse(""))
        .toList();
  }

  @Test
  void the_case_page_shows_what_happened_and_where_the_token_is() {
    ClaimView claim = situations.submitted(member, "EHA", situations.today().minusDays(60));
    as(
        Role.REVIEWER,
        user -> {
          go(CaseView.class, claim.id().toString());
          assertThat(_get(H1.class).getText()).contains(claim.number());
          assertThat(_find(ProcessDiagram.class)).hasSize(1);
          assertThat(_get(Timeline.class).getChildren().count()).isGreaterThan(1);
        });
  }

  @Test
  void the_case_page_tells_in_english_where_the_case_stands_and_to_staff_what_follows() {
    ClaimView claim = situations.submitted(member, "EHA", situations.today().minusDays(59));
    as(Role.REVIEWER, user -> assertThat(process(claim)).contains("Review (since ", "Overdue"));
    as(
        member,
        user -> assertThat(process(claim)).contains("Review (since ").doesNotContain("Overdue"));
  }

  private static String process(ClaimView claim) {
    UI.getCurrent().setLocale(Locale.ENGLISH);
    go(CaseView.class, claim.id().toString());
    return _find(_get(CaseProcess.class), Span.class).stream()
        .map(Span::getText)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void the_owner_sees_the_own_case_and_nobody_elses() {
    ClaimView claim = situations.submitted(member, "ISH", situations.today().minusDays(70));
    as(
        member,
        user -> {
          go(CaseView.class, claim.id().toString());
          assertThat(_find(CaseView.class)).hasSize(1);
        });
    as(
        situations.member(),
        user -> {
          go(CaseView.class, claim.id().toString());
          assertThat(_find(CaseView.class)).isEmpty();
        });
  }

  @Test
  void the_list_of_cases_is_filtered_by_the_address() {
    situations.submitted(member, "AACR", situations.today().minusDays(80));
    as(
        Role.REVIEWER,
        user -> {
          UI.getCurrent()
              .navigate(CasesView.class, QueryParameters.simple(Map.of("status", "SUBMITTED")));
          assertThat(shown()).isNotEmpty().allMatch(c -> c.status().equals("SUBMITTED"));
        });
  }

  @Test
  void the_list_of_cases_is_searched_by_the_address_for_claim_meeting_and_member() {
    ClaimView claim = situations.submitted(member, "IMS", situations.today().minusDays(90));
    situations.submitted(member, "ICML", situations.today().minusDays(91));
    as(
        Role.REVIEWER,
        user -> {
          assertThat(searched(claim.number().toLowerCase(Locale.ROOT))).containsExactly(claim.id());
          assertThat(searched("ｉｍｓ " + situations.numberOf(member))).containsExactly(claim.id());
          assertThat(searched("%")).isEmpty();
          _setValue(_get(TextField.class), situations.numberOf(member));
          assertThat(shown()).hasSize(2);
        });
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void the_list_of_cases_is_of_one_kind_where_the_address_or_the_reader_says_so() {
    ClaimView claim = situations.submitted(member, "ASH", situations.today().minusDays(92));
    as(
        Role.REVIEWER,
        user -> {
          String own = situations.numberOf(member);
          UI.getCurrent()
              .navigate(
                  CasesView.class, QueryParameters.simple(Map.of("q", own, "kind", "RENEWAL")));
          assertThat(shown()).isEmpty();
          _setValue(_get(Select.class, spec -> spec.withLabel("種類")), "CLAIM");
          assertThat(shown()).extracting(CaseLine::id).containsExactly(claim.id());
          assertThat(statuses()).contains("WITHDRAWN").doesNotContain("LAPSED");
          _setValue(_get(Select.class, spec -> spec.withLabel("種類")), "RENEWAL");
          assertThat(statuses()).contains("LAPSED").doesNotContain("WITHDRAWN");
        });
  }

  @Test
  void the_table_of_cases_has_what_is_found_and_no_formula() {
    situations.submitted(member, "=1+1", situations.today().minusDays(93));
    situations.submitted(member, "＝1+2", situations.today().minusDays(94));
    situations.submitted(situations.member(), "ICML", situations.today().minusDays(95));
    as(
        Role.REVIEWER,
        user -> {
          String own = situations.numberOf(member);
          UI.getCurrent().navigate(CasesView.class, QueryParameters.simple(Map.of("q", own)));
          String table = new String(_get(CasesView.class).csv(), StandardCharsets.UTF_8);
          assertThat(table.lines()).hasSize(3);
          assertThat(table).contains(own + ",佐藤", ",'=1+1,", ",'＝1+2,").doesNotContain("ICML");
        });
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<String> statuses() {
    Select<String> status = _get(Select.class, spec -> spec.withLabel("状態"));
    return status.getListDataView().getItems().toList();
  }

  private static List<UUID> searched(String text) {
    UI.getCurrent().navigate(CasesView.class, QueryParameters.simple(Map.of("q", text)));
    return shown().stream().map(CaseLine::id).toList();
  }

  @Test
  void results_from_outside_and_of_exams_are_asked_for_where_the_society_has_such() {
    assertThat(offered(situations.staff(Role.SECRETARIAT))).isEmpty();
    assertThat(offered(secretariatOf("jsog"))).containsExactly("外部審査");
    assertThat(offered(secretariatOf("jsmo"))).containsExactly("筆記試験");
  }

  private static CurrentUser secretariatOf(String society) {
    return new CurrentUser(
        UUID.randomUUID(), society, society, society, Set.of(Role.SECRETARIAT), null, null);
  }

  private List<String> offered(CurrentUser secretariat) {
    List<String> offered = new ArrayList<>();
    as(
        secretariat,
        user -> {
          UI.getCurrent().navigate(MembersView.class);
          _find(SideNavItem.class).forEach(item -> offered.add(item.getLabel()));
          _find(Anchor.class).forEach(link -> offered.add(link.getText()));
          offered.retainAll(List.of("外部審査", "筆記試験"));
        });
    return offered;
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void the_calendar_says_of_every_window_what_the_menu_of_a_member_would() {
    as(
        member,
        user -> {
          UI.getCurrent().navigate(CalendarView.class);
          _setValue(_get(Select.class, spec -> spec.withLabel("学会")), null);
          assertThat(_find(StatusBadge.class))
              .isNotEmpty()
              .extracting(badge -> badge.getElement().getTextRecursively())
              .isSubsetOf("受付前", "受付中", "受付終了");
        });
  }

  @SuppressWarnings("unchecked")
  private static List<CaseLine> shown() {
    return GridKt._fetch((Grid<CaseLine>) _get(Grid.class), 0, 50);
  }

  @Test
  void payments_and_windows_open_for_those_who_work_them() {
    as(
        Role.SECRETARIAT,
        user -> {
          UI.getCurrent().navigate(PaymentsView.class);
          assertThat(_get(H1.class).getText()).isEqualTo("入金");
          UI.getCurrent().navigate(SeasonsView.class);
          _assertNone(Button.class, spec -> spec.withText("受付期間を設ける"));
        });
    as(
        Role.ADMINISTRATOR,
        user -> {
          UI.getCurrent().navigate(SeasonsView.class);
          _click(_get(Button.class, spec -> spec.withText("受付期間を設ける")));
          assertThat(_find(SeasonFields.class)).hasSize(1);
        });
  }

  @Test
  void progress_opens_for_the_committee() {
    as(
        Role.COMMITTEE,
        user -> {
          UI.getCurrent().navigate(ProgressView.class);
          assertThat(_get(H1.class).getText()).isEqualTo("進捗");
        });
  }

  @Test
  void the_auditor_is_told_whether_the_trail_stands() {
    as(
        Role.AUDITOR,
        user -> {
          UI.getCurrent().navigate(AuditView.class);
          assertThat(spans()).contains("改ざんは見つかりません");
        });
  }

  @Test
  void the_operator_sees_jobs_and_outbox() {
    as(
        Role.OPERATOR,
        user -> {
          UI.getCurrent().navigate(OperationsView.class);
          assertThat(_find(Grid.class)).hasSize(2);
        });
  }
}
