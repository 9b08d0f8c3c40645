package jp.koshin.application;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.claim.ClaimQuery;
import jp.koshin.claim.Claims;
import jp.koshin.member.Members;
import jp.koshin.programme.ActivityKind;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.ui.Browserless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class PalliativePagesViewTest {

  @Autowired private ApplicationContext context;
  private ApplicationSituations situations;
  private CurrentUser member;
  private UUID id;
  private Browserless browser;

  @BeforeEach
  void an_open_season() {
    situations = new ApplicationSituations(context, "jspm-specialist");
    member = situations.member(0);
    situations.open();
    id = situations.renewal(member).id();
    browser = Browserless.as(context, member);
  }

  @AfterEach
  void log_out() {
    browser.close();
    ApplicationSituations.backToPresent(context);
  }

  @Test
  void a_section_is_called_not_completed_until_it_is_registered() {
    assertThat(states()).containsExactly("未完了", "未完了", "未完了", "対象外");
    situations
        .files
        .add(member, id, "ACHIEVEMENTS", "ABSTRACTS", "a.pdf", ApplicationSituations.pdf(1, true))
        .get();
    situations
        .files
        .add(member, id, "FEE_RECEIPT", "FEE_PROOF", "a.pdf", ApplicationSituations.pdf(1, true))
        .get();
    assertThat(states()).containsExactly("未完了", "未完了", "登録済", "対象外");
  }

  @Test
  void dues_that_are_being_paid_are_said_to_be_and_are_not_asked_for() {
    Members members = context.getBean(Members.class);
    UUID person = ApplicationSituations.id(member);
    int year = situations.year;
    assertThat(read("renewal")).contains("会費が納められていない年度があります：" + year);

    members.recordDuesUnderWay(situations.secretariat, person, year);

    String renewal = read("renewal");
    assertThat(renewal)
        .contains("手続中", "会費（" + year + "年度）の納入は手続中です")
        .doesNotContain("会費が納められていない", "当該年度会費の納入が必要です");
    assertThat(read("applications/" + id)).contains("会費（" + year + "年度）の納入は手続中です");
    assertThat(read("")).contains("会費 " + year + " 年度の納入は手続中です");
    assertThat(read("fees")).contains("手続中");
    assertThat(situations.renewals.submit(member, id).refusals())
        .extracting(Refusal::code)
        .contains("DUES_UNDER_WAY")
        .doesNotContain("DUES");

    members.recordDues(
        situations.secretariat, person, year, Tokyo.dateOf(situations.window.opens()));
    assertThat(read("renewal")).contains("当該年度会費は納入済みです").doesNotContain("手続中");
    assertThat(members.duesUnderWay(person)).isEmpty();
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_paper_is_claimed_with_the_credits_that_its_author_states() {
    UI.getCurrent().navigate("claims/new");
    RadioButtonGroup<ActivityKind> kind = _get(RadioButtonGroup.class);
    _setValue(kind, ActivityKind.ATTENDANCE);
    assertThat(_find(BigDecimalField.class)).isEmpty();
    _setValue(kind, ActivityKind.PAPER);
    _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("申請単位数")), BigDecimal.TEN);
    ClaimQuery own = new ClaimQuery(null, null, null, null, null, null, 5);
    assertThat(context.getBean(Claims.class).list(member, own).claims())
        .singleElement()
        .satisfies(claim -> assertThat(claim.input().credits()).isEqualByComparingTo("10"));
  }

  private String read(String address) {
    UI.getCurrent().navigate("card");
    UI.getCurrent().navigate(address);
    return _get(Page.class).getElement().getTextRecursively();
  }

  private List<String> states() {
    UI.getCurrent().navigate("renewal");
    UI.getCurrent().navigate("applications/" + id);
    return _find(StatusBadge.class).stream()
        .map(badge -> badge.getElement().getTextRecursively().strip())
        .filter(word -> word.matches("未.*|登録.*|対象外"))
        .toList();
  }
}
