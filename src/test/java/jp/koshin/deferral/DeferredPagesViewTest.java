package jp.koshin.deferral;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.desk.CaseLine;
import jp.koshin.desk.CaseList;
import jp.koshin.desk.CaseListQuery;
import jp.koshin.inbox.Inbox;
import jp.koshin.renewal.RenewalEnds;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;
import jp.koshin.shared.ui.Page;
import jp.koshin.ui.Browserless;
import jp.koshin.workflow.CaseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What members and staff read of a renewal whose deferral is asked for or granted. */
@KoshinTest
class DeferredPagesViewTest {

  private static final String PROGRAMME = "jrs-therapy";
  private static final String WAITS = "猶予申請の審査待ち";

  @Autowired ApplicationContext context;
  @Autowired RenewalEnds ends;
  @Autowired CaseList cases;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void present() {
    DeferralSituations.backToPresent(context);
  }

  @Test
  void a_renewal_whose_window_closed_says_everywhere_that_it_waits_for_its_deferral() {
    DeferralSituations given = new DeferralSituations(context, PROGRAMME);
    CurrentUser member = given.member();
    given.season(given.year);
    given.at(given.window.opens());
    UUID deferral = given.submitted(member, "SPECIAL", 2).id();
    UUID renewal = given.renewal(member).id();
    assertThat(read(member, "renewal")).doesNotContain(WAITS);

    given.at(given.window.closes());

    for (String page : new String[] {"", "renewal", "applications/" + renewal}) {
      assertThat(read(member, page)).as(page).contains(WAITS).doesNotContain("作成中");
    }
    assertThat(read(member, "renewal")).contains("結果が出るまで更新は申請できません");
    assertThat(read(given.secretariat, "cases/" + renewal)).contains(WAITS).doesNotContain("作成中");
    assertThat(read(given.secretariat, "members/" + DeferralSituations.id(member))).contains(WAITS);
    assertThat(read(member, "cases/" + renewal)).contains("更新猶予の審査の結果を待つことになった");
    assertThat(listed(given, member)).isEqualTo("AWAITING_DEFERRAL");
    assertThat(read(given.secretariat, "progress")).contains(WAITS);

    given.decide(deferral, Role.COMMITTEE, DecisionOutcome.REJECT);
    assertThat(read(member, "renewal")).contains("更新せず", "申請は却下されました（Y").doesNotContain(WAITS);
  }

  @Test
  void a_decision_that_cannot_be_taken_back_is_not_offered_to_be() {
    DeferralSituations given = new DeferralSituations(context, PROGRAMME);
    CurrentUser member = given.member();
    given.at(given.window.opens());
    UUID deferral = given.submitted(member, "SPECIAL", 1).id();
    String task = context.getBean(Inbox.class).ofCase(deferral).orElseThrow().id();
    try (Browserless browser = Browserless.as(context, given.staff(Role.COMMITTEE))) {
      assertThat(browser).isNotNull();
      UI.getCurrent().navigate("inbox", QueryParameters.simple(Map.of("task", task)));
      _click(_get(Button.class, spec -> spec.withText("承認")));
      _assertNone(Button.class, spec -> spec.withText("取消"));
    }
    assertThat(given.stands(member, deferral)).isEqualTo("GRANTED at wait_renewal");
  }

  private String listed(DeferralSituations given, CurrentUser member) {
    String number = given.members.get(DeferralSituations.id(member)).number();
    return cases
        .page(given.secretariat, new CaseListQuery(CaseKind.RENEWAL, null, number, null, 10))
        .cases()
        .stream()
        .map(CaseLine::status)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_withdrawn_renewal_shows_that_its_certification_was_deferred_and_until_when() {
    DeferralSituations given = new DeferralSituations(context, PROGRAMME);
    CurrentUser member = given.member();
    given.season(given.year);
    given.at(given.window.opens());
    UUID renewal = given.renewal(member).id();
    jdbc.sql("update renewal set status = 'SUBMITTED' where id = ?").param(renewal).update();
    ends.withdraw(member, renewal).get();
    UUID deferral = given.submitted(member, "SPECIAL", 2).id();
    given.approveAll(deferral, PetitionKind.DEFERRAL);

    Instant withdrawn = given.renewal(member).decidedAt();
    given.at(Tokyo.endOf(given.term.to()));
    assertThat(given.renewal(member).decidedAt()).isEqualTo(withdrawn);

    String until = given.term.to().plusYears(2).toString();
    assertThat(read(member, "")).contains("更新せず（申請取下）", "更新猶予", until + " まで猶予");
    assertThat(read(member, "renewal"))
        .contains("更新せず（申請取下）", "更新猶予", "更新は " + until + " まで猶予されています");
    assertThat(read(given.secretariat, "cases/" + renewal)).contains("猶予中", until);
    assertThat(read(member, "card")).contains(until);
    assertThat(read(member, "petitions/deferral/" + PROGRAMME))
        .contains("認定期間", "猶予の年数2年", "猶予・留保の期限" + until);
  }

  @Test
  void who_is_deferred_reads_what_follows_before_and_after_the_season_is_planned() {
    DeferralSituations given = new DeferralSituations(context, PROGRAMME);
    CurrentUser member = given.member();
    given.season(given.year);
    given.at(given.window.opens());
    UUID deferral = given.submitted(member, "SPECIAL", 1).id();
    given.approveAll(deferral, PetitionKind.DEFERRAL);

    int year = given.year + 1;
    Window usual = given.edition.window().in(year);
    String unplanned = read(member, "renewal");
    assertThat(unplanned)
        .contains(year + "年度に更新を申請してください。受付期間はまだ決まっていません（例年は " + Formats.window(usual))
        .contains("受付前", "申請済みです。受付期間： " + Formats.instant(given.window.opens()))
        .doesNotContain("受付期間： " + Formats.instant(usual.opens()))
        .doesNotContain("更新が猶予されているため");
    assertThat(read(member, "")).contains(year + "年度に更新");

    assertThat(given.newestNotice(member))
        .contains("更新の受付期間: " + year + "年度（未定。例年は " + year + "年5月15日 00:00 から ");

    Instant late = usual.opens().plus(Duration.ofDays(60));
    given.at(late);
    assertThat(read(member, "renewal")).contains(year + "年度の受付期間は未定です");

    given.plan(year, new Window(late.plus(Duration.ofDays(10)), late.plus(Duration.ofDays(20))));
    assertThat(read(member, "renewal")).contains(year + "年度の受付期間（");
    given.at(late.plus(Duration.ofDays(10)));
    assertThat(given.renewal(member).applicationYear()).isEqualTo(year);
    assertThat(read(member, "renewal")).contains("作成中").doesNotContain("受付期間（");
  }

  private String read(CurrentUser user, String address) {
    try (Browserless browser = Browserless.as(context, user)) {
      assertThat(browser).isNotNull();
      UI.getCurrent().navigate(address);
      return _get(Page.class).getElement().getTextRecursively();
    }
  }
}
