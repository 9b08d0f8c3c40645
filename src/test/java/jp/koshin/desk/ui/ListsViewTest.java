package jp.koshin.desk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.claim.ClaimSituations;
import jp.koshin.payment.Fees;
import jp.koshin.payment.NewFee;
import jp.koshin.payment.PaymentMethod;
import jp.koshin.ui.Browserless;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Lists ask for the people of all their lines at once. */
@KoshinTest
@SuppressWarnings("try")
class ListsViewTest {

  private static final int LINES = 4;

  @Autowired ApplicationContext context;
  @Autowired Fees fees;

  private final List<CurrentUser> people = new ArrayList<>();
  private ClaimSituations situations;

  @BeforeEach
  void people() {
    situations = new ClaimSituations(context);
    for (int i = 0; i < LINES; i++) {
      people.add(situations.member());
    }
  }

  @Test
  void a_page_of_cases_with_their_members_is_one_statement() {
    people.forEach(p -> situations.submitted(p, "ASH", situations.today().minusDays(40)));
    assertAsksOnce(CasesView.class, situations.staff(Role.REVIEWER), "join member");
  }

  @Test
  void the_members_of_a_list_of_fees_are_one_statement() {
    people.forEach(p -> open(p.memberId()));
    assertAsksOnce(PaymentsView.class, situations.staff(Role.SECRETARIAT), "from member where id");
  }

  private void open(UUID member) {
    fees.open(
        new NewFee(
            UUID.randomUUID(),
            "jsh",
            ClaimSituations.PROGRAMME,
            member,
            "RENEWAL",
            20_000,
            Set.of(PaymentMethod.POSTAL_TRANSFER)));
  }

  private void assertAsksOnce(Class<? extends Component> page, CurrentUser user, String statement) {
    try (Browserless browser = Browserless.as(context, user);
        Statements statements = new Statements()) {
      UI.getCurrent().navigate(page);
      List<String> shown = linesOf(_get(Grid.class));
      assertThat(shown.size()).isGreaterThanOrEqualTo(LINES);
      assertThat(shown).anyMatch(line -> line.contains("佐藤"));
      assertThat(statements.with(statement)).hasSize(1);
    }
  }

  private static List<String> linesOf(Grid<?> grid) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < GridKt._size(grid); row++) {
      lines.add(GridKt._getFormattedRow(grid, row).toString());
    }
    return lines;
  }
}
