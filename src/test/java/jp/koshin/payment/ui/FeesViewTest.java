package jp.koshin.payment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static jp.koshin.payment.MoneySituations.statement;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.member.Member;
import jp.koshin.payment.Fee;
import jp.koshin.payment.Fees;
import jp.koshin.payment.MoneySituations;
import jp.koshin.payment.Remittance;
import jp.koshin.payment.RemittanceSource;
import jp.koshin.payment.Remittances;
import jp.koshin.payment.StatementImports;
import jp.koshin.shared.Tokyo;
import jp.koshin.ui.Browserless;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a member sees of the fees. */
@KoshinTest
@SuppressWarnings("try")
class FeesViewTest {

  @Autowired ApplicationContext context;
  @Autowired Fees fees;
  @Autowired StatementImports imports;
  @Autowired Remittances remittances;
  @Autowired Clock clock;

  MoneySituations situations;
  CurrentUser office;
  CurrentUser user;
  Fee fee;
  Member member;

  @BeforeEach
  void a_fee_is_due() {
    situations = new MoneySituations(context);
    office = situations.secretariat();
    member = situations.member();
    fee = situations.fee(member);
    user =
        new CurrentUser(
            UUID.randomUUID(), "m", "高橋 恵", "jsh", Set.of(Role.PHYSICIAN), member.id(), null);
  }

  @Test
  void the_number_for_the_store_is_shown_with_its_last_day_and_the_lag() {
    try (Browserless browser = Browserless.as(context, user)) {
      open(Map.of());
      _click(_get(Button.class, spec -> spec.withText("コンビニで納入する")));
      assertThat(text()).contains("払込番号", fee.reference(), "払込期限", "数時間から1日程度");
    }
  }

  @Test
  void a_paid_fee_has_its_receipt() {
    try (Browserless browser = Browserless.as(context, user)) {
      open(Map.of());
      _assertNone(Anchor.class, spec -> spec.withText("領収書（PDF）"));
      fees.confirmTransfer(office, fee.id(), Tokyo.today(clock)).get();
      open(Map.of("payment", "paid"));
      assertThat(_get(Anchor.class, spec -> spec.withText("領収書（PDF）")).getHref())
          .startsWith("/files/documents/");
      assertThat(text()).contains("納入が完了しました", "納入済");
    }
  }

  @Test
  void a_part_that_came_in_is_told_with_what_is_missing() {
    imports
        .take(
            office, RemittanceSource.BANK, statement("2024-11-02,15000," + member.fullKana() + ","))
        .get();
    Remittance money = situations.of(office, member.fullKana());
    remittances.assign(office, money.id(), money.version(), fee.id()).get();
    try (Browserless browser = Browserless.as(context, user)) {
      open(Map.of());
      assertThat(text()).contains("15,000 円 を確認済み（不足 5,000 円）");
    }
  }

  @ParameterizedTest
  @CsvSource({"cancelled, お支払いは取りやめられました", "failed, お支払いができませんでした", "slip, コンビニでの支払い番号が発行されました"})
  void who_comes_back_from_the_gateway_is_told_what_came_of_it(String result, String sentence) {
    try (Browserless browser = Browserless.as(context, user)) {
      open(Map.of("payment", result));
      assertThat(text()).contains(sentence);
    }
  }

  @Test
  void who_is_back_before_the_gateway_has_reported_is_told_to_wait() {
    try (Browserless browser = Browserless.as(context, user)) {
      open(Map.of());
      _click(_get(Button.class, spec -> spec.withText("カードで納入する")));
      open(Map.of("payment", "paid"));
      assertThat(text()).contains("お支払いを受け付けました", "もう一度支払う必要はありません");
    }
  }

  private static void open(Map<String, String> query) {
    UI.getCurrent().navigate("notices");
    UI.getCurrent().navigate("fees", QueryParameters.simple(query));
  }

  private static String text() {
    return _get(FeesView.class).getElement().getTextRecursively();
  }
}
