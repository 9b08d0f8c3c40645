package jp.koshin.document;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.PhysicianSituations;
import jp.koshin.access.CurrentUser;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeePaid;
import jp.koshin.payment.Fees;
import jp.koshin.payment.NewFee;
import jp.koshin.payment.PaymentMethod;
import jp.koshin.shared.KoshinClock;
import jp.koshin.ui.Browserless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoshinTest
class CardViewTest {

  @Autowired private ApplicationContext context;
  @Autowired private Fees fees;
  @Autowired private DocumentIssue issue;
  @Autowired private JdbcClient jdbc;
  @Autowired private KoshinClock clock;
  private CurrentUser physician;
  private Browserless browser;

  @BeforeEach
  void log_in() {
    physician = new PhysicianSituations(context).inTheLastYear();
    browser = Browserless.as(context, physician);
  }

  @AfterEach
  void log_out() {
    browser.close();
  }

  @Test
  void receipts_are_told_apart_by_what_was_paid() {
    UUID caseId = UUID.randomUUID();
    paid(caseId, Fee.RENEWAL);
    paid(caseId, Fee.REGISTRATION);
    UI.getCurrent().navigate("card");
    assertThat(_find(Anchor.class).stream().map(a -> a.getElement().getTextRecursively().strip()))
        .anyMatch(text -> text.startsWith("領収書（PDF） 審査料 "))
        .anyMatch(text -> text.startsWith("領収書（PDF） 登録料 "));
  }

  @Test
  void who_lost_a_card_is_told_that_it_costs_something_and_who_says_how_much() {
    UI.getCurrent().navigate("card");
    _click(_get(Button.class, spec -> spec.withText("紛失したので再発行する")));
    assertThat(_get(ConfirmDialog.class).getElement().getTextRecursively())
        .contains("紛失の場合の再発行は承りますが、有料となりますことご了承ください。", "料金は事務局からご案内します。");
  }

  private void paid(UUID caseId, String purpose) {
    Fee fee =
        fees.open(
            new NewFee(
                caseId,
                "jsog",
                "jsog-specialist",
                requireNonNull(physician.memberId()),
                purpose,
                11_000,
                java.util.Set.of(PaymentMethod.BANK)));
    jdbc.sql("update fee set status = 'PAID', method = 'BANK', paid_at = now() where id = ?")
        .param(fee.id())
        .update();
    issue.on(new FeePaid(caseId, fee.id(), clock.instant()));
  }
}
