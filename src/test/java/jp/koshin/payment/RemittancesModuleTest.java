package jp.koshin.payment;

import static java.util.Objects.requireNonNull;
import static jp.koshin.payment.MoneySituations.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.audit.HistoryEntry;
import jp.koshin.desk.ui.Statements;
import jp.koshin.member.Member;
import jp.koshin.payment.StatementImports.Taken;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KoshinTest
@SuppressWarnings("try")
class RemittancesModuleTest {

  @Autowired ApplicationContext context;
  @Autowired StatementImports imports;
  @Autowired Remittances remittances;
  @Autowired CertainMatches matches;
  @Autowired Fees fees;
  @Autowired GatewayReports reports;
  @Autowired AuditTrail audit;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  MoneySituations situations;
  CurrentUser office;
  Member member;
  Fee fee;
  String payer;

  @BeforeEach
  void a_member_owes_a_fee() {
    situations = new MoneySituations(context);
    office = situations.secretariat();
    member = situations.member();
    fee = situations.fee(member);
    payer = member.fullKana();
  }

  @Test
  void money_with_the_number_and_the_amount_pays_the_fee_at_the_import_and_counts_once() {
    byte[] statement = statement(line("20,000円", "照会番号 " + fee.reference()));
    assertThat(take(statement)).isEqualTo(new Taken(1, 0, 0));
    assertThat(current().isPaid()).isTrue();
    assertThat(current().method()).isEqualTo(PaymentMethod.BANK);
    assertThat(current().confirmedBy()).isEqualTo(office.username());
    assertThat(current().paidAt()).isEqualTo(Tokyo.startOf(LocalDate.of(2024, 11, 2)));
    assertThat(money().status()).isEqualTo(RemittanceStatus.MATCHED);
    assertThat(take(statement)).isEqualTo(new Taken(0, 1, 0));
    assertThat(money().status()).isEqualTo(RemittanceStatus.MATCHED);
    assertThat(actions()).containsExactlyInAnyOrder("REMITTANCE_ASSIGNED", "FEE_PAID");
    assertThat(audit.history(fee.caseId(), true)).hasSize(1);
  }

  @Test
  void one_line_that_cannot_be_read_keeps_the_whole_statement_out() {
    byte[] statement =
        statement(line("20000", fee.reference()), "2024-11-31,1,x,", "2024-11-02,一,x,");
    Outcome<Taken> refused = imports.take(office, RemittanceSource.BANK, statement);
    assertThat(refused.refusals())
        .extracting(Refusal::code)
        .containsExactly("STATEMENT_DATE", "STATEMENT_AMOUNT");
    StatementPreview preview = imports.preview(office, RemittanceSource.BANK, statement).get();
    assertThat(preview.errors()).isEqualTo(refused.refusals());
    assertThat(preview.lines()).hasSize(1).allMatch(StatementPreview.Line::isCertain);
    assertThat(current().status()).isEqualTo(FeeStatus.UNPAID);
  }

  @Test
  void a_preview_changes_nothing_and_sees_that_a_line_comes_twice() {
    byte[] statement = statement(line("20000", fee.reference()), line("20000", fee.reference()));
    StatementPreview preview = imports.preview(office, RemittanceSource.BANK, statement).get();
    assertThat(preview.lines())
        .extracting(line -> line.proposals().get(0).kind())
        .containsExactly(MatchProposal.Kind.EXACT, MatchProposal.Kind.DOUBLE);
    assertThat(current().status()).isEqualTo(FeeStatus.UNPAID);
    assertThat(all()).isEmpty();
  }

  @Test
  void money_by_name_and_amount_is_proposed_and_waits_for_somebody() {
    take(statement(line("20000", "")));
    assertThat(current().status()).isEqualTo(FeeStatus.UNPAID);
    MatchProposal proposal = proposals(money()).get(0);
    assertThat(proposal.by()).isEqualTo(MatchProposal.By.NAME);
    assertThat(proposal.kind()).isEqualTo(MatchProposal.Kind.EXACT);
    Remittance done =
        remittances.assign(office, money().id(), money().version(), proposal.feeId()).get();
    assertThat(done.status()).isEqualTo(RemittanceStatus.MATCHED);
    assertThat(current().isPaid()).isTrue();
    assertThat(codes(remittances.assign(office, done.id(), done.version(), fee.id())))
        .isEqualTo("NOTHING_TO_SETTLE");
    assertThat(codes(remittances.settle(office, done.id(), done.version(), "返金")))
        .isEqualTo("NOTHING_TO_SETTLE");
  }

  @Test
  void the_member_number_in_the_name_points_to_the_fee() {
    String bank = "00" + " " + member.number() + " ｶﾌﾞｼｷｶﾞｲｼﾔ";
    take(statement("2024-11-02,20000," + bank + ","));
    assertThat(proposals(situations.of(office, member.number())))
        .extracting(MatchProposal::by)
        .containsExactly(MatchProposal.By.MEMBER_NUMBER);
  }

  @Test
  void parts_pay_the_fee_when_they_come_to_its_amount() {
    take(statement(line("15000", fee.reference())));
    assertThat(proposals(money()).get(0).kind()).isEqualTo(MatchProposal.Kind.PARTIAL);
    Remittance part = assign(money());
    assertThat(part.status()).isEqualTo(RemittanceStatus.PARTIAL);
    assertThat(requireNonNull(part.fee()).received()).isEqualTo(15_000);
    assertThat(current().status()).isEqualTo(FeeStatus.UNPAID);
    take(statement("2024-11-05,5000,," + fee.reference()));
    assertThat(current().isPaid()).isTrue();
    assertThat(money().status()).isEqualTo(RemittanceStatus.MATCHED);
  }

  @Test
  void a_part_given_to_the_wrong_fee_is_taken_back_and_one_short_of_a_charge_may_do() {
    take(statement(line("19670", "")));
    Remittance part = assign(money());
    Remittance open = remittances.release(office, part.id(), part.version()).get();
    assertThat(open.status()).isEqualTo(RemittanceStatus.OPEN);
    assertThat(codes(remittances.release(office, open.id(), open.version())))
        .isEqualTo("NOT_PARTIAL");
    assertThat(codes(remittances.acceptLess(office, open.id(), open.version(), "x")))
        .isEqualTo("NOT_PARTIAL");
    part = assign(open);
    assertThat(codes(remittances.acceptLess(office, part.id(), part.version(), " ")))
        .isEqualTo("REASON_REQUIRED");
    part = remittances.acceptLess(office, part.id(), part.version(), "振込手数料").get();
    assertThat(part.status()).isEqualTo(RemittanceStatus.MATCHED);
    assertThat(current().isPaid()).isTrue();
    assertThat(actions())
        .containsExactly(
            "REMITTANCE_ASSIGNED",
            "REMITTANCE_RELEASED",
            "REMITTANCE_ASSIGNED",
            "REMITTANCE_ACCEPTED",
            "FEE_PAID");
  }

  @Test
  void what_is_too_much_pays_the_fee_and_its_rest_is_settled_with_a_note() {
    take(statement(line("21000", fee.reference())));
    assertThat(proposals(money()).get(0).kind()).isEqualTo(MatchProposal.Kind.EXCESS);
    Remittance excess = assign(money());
    assertThat(excess.status()).isEqualTo(RemittanceStatus.EXCESS);
    assertThat(current().isPaid()).isTrue();
    assertThat(codes(remittances.settle(office, excess.id(), excess.version(), " ")))
        .isEqualTo("REASON_REQUIRED");
    Remittance settled =
        remittances.settle(office, excess.id(), excess.version(), "1,000円を返金").get();
    assertThat(settled.status()).isEqualTo(RemittanceStatus.SETTLED);
    assertThat(settled.note()).isEqualTo("1,000円を返金");
  }

  @Test
  void money_for_a_paid_fee_stays_open_as_paid_twice() {
    take(statement(line("20000", fee.reference()), line("20000", fee.reference())));
    List<Remittance> both = all();
    assertThat(both)
        .extracting(Remittance::status)
        .containsExactlyInAnyOrder(RemittanceStatus.MATCHED, RemittanceStatus.OPEN);
    Remittance second =
        both.stream().filter(m -> m.status() == RemittanceStatus.OPEN).findFirst().orElseThrow();
    assertThat(proposals(second).get(0).kind()).isEqualTo(MatchProposal.Kind.DOUBLE);
    assertThat(assign(second).status()).isEqualTo(RemittanceStatus.EXCESS);
  }

  @Test
  void a_transfer_confirmed_by_hand_takes_the_line_that_tells_of_it() {
    fees.confirmTransfer(office, fee.id(), LocalDate.of(2024, 11, 2)).get();
    take(statement(line("20000", fee.reference())));
    assertThat(money().status()).isEqualTo(RemittanceStatus.MATCHED);
    assertThat(actions()).containsExactly("FEE_PAID", "REMITTANCE_ASSIGNED");
  }

  @Test
  void unknown_money_is_kept_until_it_is_settled_with_a_note() {
    String nobody = "ｿﾝｻﾞｲｼﾅｲ" + System.nanoTime();
    take(statement("2024-11-02,777," + nobody + ","));
    Remittance money = situations.of(office, nobody);
    assertThat(proposals(money)).isEmpty();
    assertThat(remittances.settle(office, money.id(), money.version(), "会費").get().fee()).isNull();
    assertThatThrownBy(() -> remittances.settle(office, money.id(), money.version(), "会費"))
        .isInstanceOf(LostRace.class)
        .hasMessageContaining("STALE_VERSION");
  }

  @Test
  void nothing_is_assigned_to_a_fee_that_has_expired() {
    take(statement(line("20000", "")));
    transaction.executeWithoutResult(s -> fees.expire(fee.caseId()));
    Remittance money = money();
    assertThat(codes(remittances.assign(office, money.id(), money.version(), fee.id())))
        .isEqualTo("FEE_NOT_DUE");
  }

  @Test
  void money_and_fees_of_another_society_are_not_found() {
    take(statement(line("20000", "")));
    CurrentUser other = situations.secretariat("jspm");
    Remittance money = money();
    UUID id = money.id();
    assertThat(remittances.list(other, RemittanceQuery.toSettle(500)))
        .noneMatch(one -> one.society().equals("jsh"));
    assertThatThrownBy(() -> remittances.assign(other, id, 0, fee.id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> remittances.settle(other, id, 0, "x")).isInstanceOf(NotFound.class);
    byte[] foreign = statement(line("20000", fee.reference() + " " + id));
    imports.take(other, RemittanceSource.BANK, foreign).get();
    assertThat(current().status()).isEqualTo(FeeStatus.UNPAID);
    Remittance theirs = situations.of(other, id.toString());
    assertThatThrownBy(() -> remittances.assign(other, theirs.id(), theirs.version(), fee.id()))
        .isInstanceOf(NotFound.class);
    CurrentUser member =
        new CurrentUser(
            UUID.randomUUID(), "m", "m", "jsh", Set.of(Role.PHYSICIAN), this.member.id(), null);
    assertThat(remittances.list(member, RemittanceQuery.toSettle(5))).isEmpty();
    assertThatThrownBy(() -> imports.take(member, RemittanceSource.BANK, foreign))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> remittances.assign(member, id, 0, fee.id()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void of_two_who_assign_the_same_money_one_loses() throws Exception {
    take(statement(line("20000", "")));
    Remittance money = money();
    Fee second = situations.fee(member);
    List<String> answers =
        together(
            () -> remittances.assign(office, money.id(), money.version(), fee.id()),
            () -> remittances.assign(office, money.id(), money.version(), second.id()));
    assertThat(answers).containsExactlyInAnyOrder("done", "STALE_VERSION");
    assertThat(List.of(current(), fees.get(second.id()))).filteredOn(Fee::isPaid).hasSize(1);
  }

  @Test
  void a_statement_imported_twice_at_once_is_taken_once() throws Exception {
    byte[] statement = statement(line("20000", fee.reference()));
    together(
        () -> imports.take(office, RemittanceSource.BANK, statement),
        () -> imports.take(office, RemittanceSource.BANK, statement));
    assertThat(all()).hasSize(1);
    assertThat(actions()).containsOnlyOnce("FEE_PAID").containsOnlyOnce("REMITTANCE_ASSIGNED");
  }

  @Test
  void what_a_gateway_reports_too_often_or_too_late_is_kept_to_be_settled() {
    fees.confirmTransfer(office, fee.id(), LocalDate.of(2024, 11, 2)).get();
    String event = "ev" + UUID.randomUUID();
    GatewayReport report = paid(event, 20_000);
    assertThat(reports.apply(report)).isEqualTo(GatewayReports.Answer.NOT_DUE);
    assertThat(reports.apply(report)).isEqualTo(GatewayReports.Answer.SEEN_BEFORE);
    assertThat(reports.apply(paid("x" + event, 5)))
        .isEqualTo(GatewayReports.Answer.AMOUNT_MISMATCH);
    List<Remittance> kept = listed(event);
    assertThat(kept).hasSize(2).allMatch(m -> m.source() == RemittanceSource.GATEWAY);
    assertThat(kept).allMatch(m -> m.status() == RemittanceStatus.OPEN);
  }

  @Test
  void a_part_is_too_much_once_the_fee_is_paid_by_card() {
    take(statement(line("15000", "")));
    assign(money());
    assertThat(reports.apply(paid("ev" + UUID.randomUUID(), 20_000)))
        .isEqualTo(GatewayReports.Answer.APPLIED);
    assertThat(money().status()).isEqualTo(RemittanceStatus.EXCESS);
  }

  @Test
  void five_thousand_lines_against_twenty_thousand_fees_take_a_handful_of_statements() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          twentyThousandFees();
          List<String> lines = new ArrayList<>();
          for (int i = 0; i < 5_000; i++) {
            lines.add("2024-11-02,20000,ﾋﾄ%d,%012d".formatted(i, 900_000_000_000L + i));
          }
          byte[] statement = statement(lines.toArray(String[]::new));
          try (Statements sent = new Statements()) {
            StatementPreview preview =
                imports.preview(office, RemittanceSource.BANK, statement).get();
            assertThat(preview.lines()).hasSize(5_000).allMatch(StatementPreview.Line::isCertain);
            transaction.executeWithoutResult(
                s -> {
                  context
                      .getBean(RemittanceRows.class)
                      .insert(
                          "jsh",
                          RemittanceSource.BANK,
                          preview.lines().stream().map(StatementPreview.Line::line).toList(),
                          office,
                          Instant.EPOCH);
                });
            List<Remittance> listed = remittances.list(office, RemittanceQuery.toSettle(200));
            remittances.proposals(office, listed);
            assertThat(sent.with("SQL statement [")).hasSizeLessThan(8);
          }
        });
  }

  private void twentyThousandFees() {
    jdbc.sql(
            """
            with made as (
              insert into member (id, society, number, family_name, given_name, family_kana, given_kana,
                affiliation, prefecture, branch, email, joined_on, search)
              select gen_random_uuid(), 'jsh', 'BULK' || i, '氏', '名' || i, 'かな', 'な', '', '', '', '',
                date '2012-04-01', '' from generate_series(0, 19999) i
              returning id, number)
            insert into fee (id, case_id, society, programme, member_id, purpose, amount, methods,
              reference, created_at)
            select gen_random_uuid(), gen_random_uuid(), 'jsh', 'jsh-specialist', id, 'RENEWAL', 20000,
              '{CARD}', lpad((900000000000 + substr(number, 5)::bigint)::text, 12, '0'), now()
            from made
            """)
        .update();
  }

  private List<String> together(Callable<Outcome<?>> one, Callable<Outcome<?>> other)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (Callable<Outcome<?>> action : List.of(one, other)) {
        answers.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    return action.call().isDone() ? "done" : "refused";
                  } catch (LostRace lost) {
                    return lost.code();
                  }
                }));
      }
      return List.of(answers.get(0).get(), answers.get(1).get());
    } finally {
      threads.shutdownNow();
    }
  }

  private Taken take(byte[] statement) {
    Taken taken = imports.take(office, RemittanceSource.BANK, statement).get();
    matches.examine(Integer.MAX_VALUE);
    return taken;
  }

  private String line(String amount, String memo) {
    return "2024-11-02,\"%s\",%s,%s".formatted(amount, payer, memo);
  }

  private Remittance assign(Remittance money) {
    return remittances.assign(office, money.id(), money.version(), fee.id()).get();
  }

  private List<MatchProposal> proposals(Remittance money) {
    return requireNonNull(remittances.proposals(office, List.of(money)).get(money.id()));
  }

  private Remittance money() {
    return situations.of(office, payer);
  }

  private List<Remittance> all() {
    return listed(payer);
  }

  private List<Remittance> listed(String text) {
    return remittances.list(
        office, new RemittanceQuery(Set.of(RemittanceStatus.values()), text, 10));
  }

  private GatewayReport paid(String event, int amount) {
    return new GatewayReport(
        event, GatewayReport.Type.PAID, fee.reference(), amount, PaymentMethod.CARD);
  }

  private Fee current() {
    return fees.get(fee.id());
  }

  private List<String> actions() {
    return audit.history(fee.caseId(), false).stream().map(HistoryEntry::action).toList();
  }

  private static String codes(Outcome<?> outcome) {
    return String.join(",", outcome.refusals().stream().map(Refusal::code).toList());
  }
}
