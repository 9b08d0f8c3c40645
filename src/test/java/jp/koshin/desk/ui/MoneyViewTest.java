package jp.koshin.desk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static jp.koshin.payment.MoneySituations.statement;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.Map;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.member.Member;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeeStatus;
import jp.koshin.payment.Fees;
import jp.koshin.payment.MoneySituations;
import jp.koshin.payment.RemittanceStatus;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.ErrorSummary;
import jp.koshin.ui.Browserless;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages on which the secretariat works with money. */
@KoshinTest
@SuppressWarnings("try")
class MoneyViewTest {

  @Autowired ApplicationContext context;
  @Autowired Fees fees;
  @Autowired Clock clock;

  MoneySituations situations;
  CurrentUser office;
  Member member;
  Fee fee;

  @BeforeEach
  void a_member_owes_a_fee() {
    situations = new MoneySituations(context);
    office = situations.secretariat();
    member = situations.member();
    fee = situations.fee(member);
  }

  @Test
  void a_statement_is_looked_at_before_it_is_taken() {
    try (Browserless browser = Browserless.as(context, office)) {
      statements("");
      upload(line("20,000", fee.reference()), "2024-11-02,500,ﾀﾞﾚﾓｼﾗﾅｲ" + member.number() + "X,");
      assertThat(text()).contains("入金 2 件：番号と金額が一致 1 件、候補あり 0 件、候補なし 1 件");
      assertThat(fees.get(fee.id()).status()).isEqualTo(FeeStatus.UNPAID);
      _click(_get(Button.class, spec -> spec.withText("2 件を取り込む")));
      assertThat(fees.get(fee.id()).status()).isEqualTo(FeeStatus.PAID);
    }
  }

  @Test
  void a_line_that_cannot_be_read_is_told_and_nothing_can_be_taken() {
    try (Browserless browser = Browserless.as(context, office)) {
      statements("");
      upload(line("20000", fee.reference()), "2024-11-99,500,x,");
      assertThat(_get(ErrorSummary.class).getElement().getTextRecursively())
          .contains("3行目：日付「2024-11-99」が読めません。");
      _assertNone(Button.class, spec -> spec.withText("1 件を取り込む"));
    }
  }

  @Test
  void a_proposal_is_taken_from_the_list_by_one_click() {
    try (Browserless browser = Browserless.as(context, office)) {
      statements(member.fullKana());
      upload(line("20000", ""));
      _click(_get(Button.class, spec -> spec.withText("1 件を取り込む")));
      assertThat(text()).contains("未照合", member.number(), "金額一致");
      _click(_get(Button.class, spec -> spec.withText("充てる")));
      assertThat(fees.get(fee.id()).status()).isEqualTo(FeeStatus.PAID);
      assertThat(text()).contains("該当する入金はありません");
      _setValue(select("状態"), RemittanceStatus.MATCHED.name());
      assertThat(situations.of(office, member.fullKana()).status())
          .isEqualTo(RemittanceStatus.MATCHED);
    }
  }

  @Test
  void money_is_assigned_by_a_search_or_settled_with_a_note() {
    try (Browserless browser = Browserless.as(context, office)) {
      String payer = "ﾍﾞﾂﾉﾅﾏｴ" + System.nanoTime();
      statements(payer);
      upload("2024-11-02,15000," + payer + ",");
      _click(_get(Button.class, spec -> spec.withText("1 件を取り込む")));
      _click(_get(Button.class, spec -> spec.withText("処理する")));
      _setValue(_get(TextField.class, spec -> spec.withLabel("料金を探す")), member.number());
      _click(_get(Button.class, spec -> spec.withText("充てる")));
      assertThat(text()).contains("一部入金", "入金 15,000 円 ／ 料金 20,000 円");
      _click(_get(Button.class, spec -> spec.withText("処理する")));
      _click(_get(Button.class, spec -> spec.withText("処理済みにする")));
      assertThat(_get(TextArea.class).isInvalid()).isTrue();
      _setValue(_get(TextArea.class), "返金した");
      _click(_get(Button.class, spec -> spec.withText("処理済みにする")));
      assertThat(situations.of(office, payer).status()).isEqualTo(RemittanceStatus.SETTLED);
      assertThat(fees.get(fee.id()).status()).isEqualTo(FeeStatus.UNPAID);
    }
  }

  @Test
  void a_fee_is_given_back_with_a_reason() {
    fees.confirmTransfer(office, fee.id(), Tokyo.today(clock)).get();
    try (Browserless browser = Browserless.as(context, office)) {
      refund();
      _click(_get(Button.class, spec -> spec.withText("返金を記録する")));
      assertThat(_get(TextArea.class).isInvalid()).isTrue();
      _setValue(_get(TextArea.class), "二重に納入");
      _click(_get(Button.class, spec -> spec.withText("返金を記録する")));
      assertThat(fees.get(fee.id()).status()).isEqualTo(FeeStatus.REFUNDED);
    }
  }

  @Test
  void a_society_that_never_gives_back_says_so_in_its_words() {
    fee = situations.fee(member, "jsog-specialist");
    fees.confirmTransfer(office, fee.id(), Tokyo.today(clock)).get();
    try (Browserless browser = Browserless.as(context, office)) {
      refund();
      assertThat(_get(Dialog.class).getElement().getTextRecursively())
          .contains("返還しない定め", "一旦納入された審査料は返還いたしません");
      _assertNone(TextArea.class);
    }
  }

  @Test
  void fees_are_listed_by_what_they_are_for_and_in_every_state() {
    fees.confirmTransfer(office, fee.id(), Tokyo.today(clock)).get();
    try (Browserless browser = Browserless.as(context, office)) {
      payments(Map.of("q", fee.reference()));
      assertThat(lines()).isZero();
      payments(Map.of("q", fee.reference(), "status", "ALL", "purpose", "RENEWAL"));
      assertThat(lines()).isOne();
    }
  }

  private static Grid<?> grid() {
    return _get(Grid.class);
  }

  private static int lines() {
    return GridKt._size(grid());
  }

  private void refund() {
    payments(Map.of("q", fee.reference(), "status", "PAID"));
    Component cell = GridKt._getCellComponent(grid(), 0, "action");
    _click((Button) cell.getChildren().findFirst().orElseThrow());
  }

  private static void payments(Map<String, String> query) {
    UI.getCurrent().navigate("payments", QueryParameters.simple(query));
  }

  private static void statements(String search) {
    UI.getCurrent().navigate("payments/statements", QueryParameters.simple(Map.of("q", search)));
  }

  private static void upload(String... lines) {
    _get(StatementUpload.class).look("statement.csv", statement(lines));
  }

  private String line(String amount, String memo) {
    return "2024-11-02,\"%s\",%s,%s".formatted(amount, member.fullKana(), memo);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Select<String> select(String label) {
    return (Select<String>) (Select<?>) _get(Select.class, spec -> spec.withLabel(label));
  }

  private static String text() {
    return _get(StatementsView.class).getElement().getTextRecursively();
  }
}
