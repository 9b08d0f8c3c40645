package jp.koshin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.NewAccount;
import jp.koshin.access.Role;
import jp.koshin.member.Members;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.TestHolders;
import jp.koshin.shared.FiscalYear;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class MemberHomeModuleTest {

  @Autowired private ApplicationContext context;
  @Autowired private Accounts accounts;
  @Autowired private Members members;
  @Autowired private Programmes programmes;
  @Autowired private MemberHome home;
  @Autowired private MemberStandings standings;

  @Test
  void the_dues_told_are_those_that_the_renewal_asks_for_and_no_others() {
    int year = FiscalYear.of(new PhysicianSituations(context).today()).year();
    CurrentUser palliative = holder("jspm-specialist", year);
    CurrentUser hematologist = holder("jsh-specialist", year);
    for (CurrentUser member : List.of(palliative, hematologist)) {
      members.recordDues(CurrentUser.system(), member.memberId(), year, LocalDate.of(year, 5, 1));
    }
    assertThat(dues(palliative)).singleElement().satisfies(s -> assertThat(s.done()).isTrue());
    assertThat(dues(hematologist))
        .singleElement()
        .satisfies(s -> assertThat(s.done()).isFalse())
        .satisfies(s -> assertThat(s.figures()[0]).asString().contains(String.valueOf(year - 1)));
  }

  @Test
  void nothing_is_told_of_dues_where_the_renewal_asks_for_none() {
    int year = FiscalYear.of(new PhysicianSituations(context).today()).year();
    assertThat(dues(holder("jsog-specialist", year))).isEmpty();
  }

  private List<HomeStep> dues(CurrentUser member) {
    return home.steps(member, standings.of(member), Map.of(), Locale.JAPANESE).stream()
        .filter(step -> step.textKey().startsWith("page.home.step.dues"))
        .toList();
  }

  private CurrentUser holder(String programme, int year) {
    UUID member = new TestHolders(context).whoseTermEndsIn(programme, year).memberId();
    String name = "HOME" + System.nanoTime();
    String society = programmes.get(programme).society();
    return accounts
        .create(
            new NewAccount(
                name,
                PhysicianSituations.PASSWORD,
                "佐藤 花",
                society,
                Set.of(Role.PHYSICIAN),
                member,
                null,
                null,
                false))
        .get();
  }
}
