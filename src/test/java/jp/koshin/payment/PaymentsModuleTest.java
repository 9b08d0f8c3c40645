package jp.koshin.payment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.audit.HistoryEntry;
import jp.koshin.member.MemberStatus;
import jp.koshin.member.Members;
import jp.koshin.member.NewMember;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import jp.koshin.workflow.TestCases;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@KoshinTest
class PaymentsModuleTest {

  private static final AtomicInteger NEXT = new AtomicInteger();

  @Autowired Fees fees;
  @Autowired Payments payments;
  @Autowired Members members;
  @Autowired TestCases cases;
  @Autowired Signatures signatures;
  @Autowired AuditTrail audit;
  @Autowired TransactionTemplate transaction;
  @Autowired MockMvc web;
  @Autowired Clock clock;

  CurrentUser member;
  CurrentUser secretariat;
  Fee fee;

  @BeforeEach
  void a_fee_is_due() {
    String number = "PAY" + System.nanoTime() + NEXT.incrementAndGet();
    UUID id =
        members
            .register(
                new NewMember(
                    "jsh",
                    number,
                    "高橋",
                    "恵",
                    "たかはし",
                    "めぐみ",
                    "南病院",
                    "福岡県",
                    "kyushu",
                    number + "@example.jp",
                    MemberStatus.ACTIVE,
                    false,
                    BigDecimal.ZERO,
                    LocalDate.of(2012, 4, 1)))
            .id();
    member = user(Role.PHYSICIAN, id);
    secretariat = user(Role.SECRETARIAT, null);
    fee = fee(Set.of(PaymentMethod.CARD, PaymentMethod.POSTAL_TRANSFER));
  }

  @Test
  void a_signed_callback_pays_the_fee_and_a_second_delivery_changes_nothing() throws Exception {
    String body = body("PAID", 20_000);
    callback(now(), body)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.result").value("APPLIED"));
    callback(now(), body)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.result").value("SEEN_BEFORE"));
    assertThat(current().status()).isEqualTo(FeeStatus.PAID);
    assertThat(current().method()).isEqualTo(PaymentMethod.CARD);
    assertThat(actions()).containsExactly("FEE_PAID");
  }

  @Test
  void a_callback_with_another_signature_is_refused() throws Exception {
    web.perform(
            post("/payments/callback")
                .contentType(MediaType.APPLICATION_JSON)
                .header(PaymentCallback.TIMESTAMP, now())
                .header(PaymentCallback.SIGNATURE, signatures.sign(now(), "{}"))
                .content(body("PAID", 20_000)))
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.code").value("WRONG_SIGNATURE"));
    assertThat(current().status()).isEqualTo(FeeStatus.UNPAID);
  }

  @Test
  void a_callback_of_ten_minutes_ago_is_refused() throws Exception {
    String old = String.valueOf(clock.instant().getEpochSecond() - 600);
    callback(old, body("PAID", 20_000))
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.code").value("STALE_TIMESTAMP"));
    assertThat(current().status()).isEqualTo(FeeStatus.UNPAID);
  }

  @Test
  void another_amount_is_refused_and_noted() throws Exception {
    callback(now(), body("PAID", 19_999))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("AMOUNT_MISMATCH"));
    assertThat(current().status()).isEqualTo(FeeStatus.UNPAID);
    assertThat(actions()).containsExactly("FEE_AMOUNT_MISMATCH");
  }

  @Test
  void a_number_for_a_convenience_store_is_issued_and_the_payment_comes_in_later()
      throws Exception {
    Fee stored = fee(Set.of(PaymentMethod.CARD, PaymentMethod.CONVENIENCE_STORE));
    assertThat(codes(payments.bySlip(member, stored.id(), PaymentMethod.BANK)))
        .isEqualTo("METHOD_NOT_OFFERED");
    Fee issued = payments.bySlip(member, stored.id(), PaymentMethod.CONVENIENCE_STORE).get();
    assertThat(issued.status()).isEqualTo(FeeStatus.PENDING);
    assertThat(issued.slip()).isNotNull();
    assertThat(codes(payments.byCard(member, stored.id()))).isEqualTo("PAYMENT_UNDER_WAY");
    choose(requireNonNull(issued.slip().page()), "PAID");
    assertThat(fees.get(stored.id()).isPaid()).isTrue();
    assertThat(fees.get(stored.id()).method()).isEqualTo(PaymentMethod.CONVENIENCE_STORE);
  }

  @Test
  void who_takes_a_number_back_may_pay_another_way_and_money_for_the_number_still_counts()
      throws Exception {
    Fee stored = fee(Set.of(PaymentMethod.CARD, PaymentMethod.BANK));
    Fee issued = payments.bySlip(member, stored.id(), PaymentMethod.BANK).get();
    assertThat(payments.anotherWay(member, stored.id()).get().slip()).isNull();
    assertThat(codes(payments.anotherWay(member, stored.id()))).isEqualTo("NO_PAYMENT_UNDER_WAY");
    assertThat(payments.byCard(member, stored.id()).isDone()).isTrue();
    choose(requireNonNull(issued.slip().page()), "PAID");
    assertThat(fees.get(stored.id()).method()).isEqualTo(PaymentMethod.BANK);
  }

  @Test
  void money_is_given_back_with_a_reason_but_never_where_the_society_keeps_it() {
    assertThat(codes(fees.refund(secretariat, fee.id(), "重複"))).isEqualTo("NOT_PAID");
    fees.confirmTransfer(secretariat, fee.id(), Tokyo.today(clock)).get();
    assertThat(codes(fees.refund(secretariat, fee.id(), " "))).isEqualTo("REASON_REQUIRED");
    assertThat(fees.refund(secretariat, fee.id(), "重複").get().status())
        .isEqualTo(FeeStatus.REFUNDED);
    assertThat(actions()).endsWith("FEE_REFUNDED");
    Fee kept = feeOf("jsog-specialist", Set.of(PaymentMethod.POSTAL_TRANSFER));
    fees.confirmTransfer(secretariat, kept.id(), Tokyo.today(clock)).get();
    assertThat(codes(fees.refund(secretariat, kept.id(), "重複"))).isEqualTo("NOT_REFUNDABLE");
    assertThatThrownBy(() -> fees.refund(member, fee.id(), "x")).isInstanceOf(NotFound.class);
  }

  @Test
  void nobody_of_the_staff_settles_or_refunds_the_own_fee() {
    CurrentUser payer =
        new CurrentUser(
            secretariat.accountId(),
            secretariat.username(),
            secretariat.displayName(),
            secretariat.society(),
            secretariat.roles(),
            member.memberId(),
            null);
    assertThat(codes(fees.confirmTransfer(payer, fee.id(), Tokyo.today(clock))))
        .isEqualTo("OWN_FEE");
    fees.confirmTransfer(secretariat, fee.id(), Tokyo.today(clock)).get();
    assertThat(codes(fees.refund(payer, fee.id(), "重複"))).isEqualTo("OWN_FEE");
    assertThat(fees.get(fee.id()).isPaid()).isTrue();
  }

  @Test
  void a_body_larger_than_any_report_is_not_read() throws Exception {
    callback(now(), " ".repeat(64 * 1024 + 1)).andExpect(status().isPayloadTooLarge());
  }

  @Test
  void an_unknown_reference_and_a_malformed_body_are_refused() throws Exception {
    callback(now(), body("PAID", 20_000).replace(fee.reference(), "0"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("UNKNOWN_REFERENCE"));
    callback(now(), "{\"eventId\":1").andExpect(status().isBadRequest());
  }

  @Test
  void the_hosted_page_leads_through_a_payment_without_any_script() throws Exception {
    URI page = payments.byCard(member, fee.id()).get();
    assertThat(current().status()).isEqualTo(FeeStatus.PENDING);
    web.perform(get(page))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("支払う")))
        .andExpect(content().string(Matchers.containsString("やめる")))
        .andExpect(content().string(Matchers.containsString("失敗させる")))
        .andExpect(content().string(Matchers.containsString("20,000 円")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("<script"))));
    choose(page, "PAID").andExpect(redirectedUrl("/fees?payment=paid"));
    assertThat(current().status()).isEqualTo(FeeStatus.PAID);
  }

  @Test
  void a_payment_given_up_or_failed_leaves_the_fee_unpaid() throws Exception {
    URI page = payments.byCard(member, fee.id()).get();
    choose(page, "CANCELLED").andExpect(redirectedUrl("/fees?payment=cancelled"));
    assertThat(current().status()).isEqualTo(FeeStatus.UNPAID);
    choose(payments.byCard(member, fee.id()).get(), "FAILED");
    assertThat(current().status()).isEqualTo(FeeStatus.UNPAID);
  }

  @Test
  void a_page_with_another_amount_does_not_exist() throws Exception {
    URI page = payments.byCard(member, fee.id()).get();
    web.perform(get(URI.create(page.toString().replace("20000", "1"))))
        .andExpect(status().isNotFound());
  }

  @Test
  void an_announced_transfer_is_confirmed_by_the_secretariat_with_its_day() {
    assertThat(payments.announceTransfer(member, fee.id()).get().isUnderWay()).isTrue();
    assertThat(codes(payments.byCard(member, fee.id()))).isEqualTo("PAYMENT_UNDER_WAY");
    LocalDate today = Tokyo.today(clock);
    assertThat(codes(fees.confirmTransfer(secretariat, fee.id(), today.plusDays(1))))
        .isEqualTo("PAID_ON_IN_FUTURE");
    Fee paid = fees.confirmTransfer(secretariat, fee.id(), today.minusDays(1)).get();
    assertThat(paid.paidAt()).isEqualTo(Tokyo.startOf(today.minusDays(1)));
    assertThat(paid.confirmedBy()).isEqualTo(secretariat.username());
  }

  @Test
  void a_bank_transfer_of_a_paper_application_is_confirmed_where_no_postal_one_is_taken() {
    Fee stored = fee(Set.of(PaymentMethod.CARD, PaymentMethod.BANK));
    assertThat(stored.isConfirmedByHand()).isTrue();
    Fee paid = fees.confirmTransfer(secretariat, stored.id(), Tokyo.today(clock)).get();
    assertThat(paid.method()).isEqualTo(PaymentMethod.BANK);
    assertThat(fee(Set.of(PaymentMethod.CARD)).isConfirmedByHand()).isFalse();
  }

  @Test
  void a_paid_fee_is_never_paid_again() throws Exception {
    fees.confirmTransfer(secretariat, fee.id(), Tokyo.today(clock)).get();
    assertThat(codes(payments.byCard(member, fee.id()))).isEqualTo("FEE_ALREADY_PAID");
    assertThat(codes(payments.announceTransfer(member, fee.id()))).isEqualTo("FEE_ALREADY_PAID");
    assertThat(codes(fees.confirmTransfer(secretariat, fee.id(), Tokyo.today(clock))))
        .isEqualTo("FEE_ALREADY_PAID");
    callback(now(), body("PAID", 20_000)).andExpect(jsonPath("$.result").value("NOT_DUE"));
    assertThat(current().method()).isEqualTo(PaymentMethod.POSTAL_TRANSFER);
    assertThat(actions()).containsExactly("FEE_PAID", "FEE_PAID_AGAIN");
  }

  @Test
  void an_expired_fee_is_no_longer_taken() {
    transaction.executeWithoutResult(s -> fees.expire(fee.caseId()));
    assertThat(codes(payments.byCard(member, fee.id()))).isEqualTo("FEE_EXPIRED");
  }

  @Test
  void the_fee_of_another_member_or_society_does_not_exist() {
    CurrentUser other = user(Role.PHYSICIAN, UUID.randomUUID());
    assertThatThrownBy(() -> payments.byCard(other, fee.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> fees.confirmTransfer(member, fee.id(), Tokyo.today(clock)))
        .isInstanceOf(NotFound.class);
    assertThat(fees.open(member, new FeeQuery(null, null, null, 10))).isEmpty();
    assertThat(fees.open(secretariat, new FeeQuery(null, null, fee.reference(), 10)))
        .extracting(Fee::id)
        .containsExactly(fee.id());
  }

  private ResultActions choose(URI page, String choice) throws Exception {
    var query = UriComponentsBuilder.fromUri(page).build().getQueryParams();
    return web.perform(
        post("/test-gateway/pay")
            .param("reference", query.getFirst("reference"))
            .param("amount", query.getFirst("amount"))
            .param(
                "title",
                URLDecoder.decode(String.valueOf(query.getFirst("title")), StandardCharsets.UTF_8))
            .param("method", query.getFirst("method"))
            .param("seal", query.getFirst("seal"))
            .param("choice", choice));
  }

  private ResultActions callback(String timestamp, String body) throws Exception {
    return web.perform(
        post("/payments/callback")
            .contentType(MediaType.APPLICATION_JSON)
            .header(PaymentCallback.TIMESTAMP, timestamp)
            .header(PaymentCallback.SIGNATURE, signatures.sign(timestamp, body))
            .content(body));
  }

  private String body(String type, int amount) {
    return "{\"eventId\":\"%s\",\"type\":\"%s\",\"reference\":\"%s\",\"amount\":%d}"
        .formatted(fee.id(), type, fee.reference(), amount);
  }

  private String now() {
    return String.valueOf(clock.instant().getEpochSecond());
  }

  private Fee fee(Set<PaymentMethod> methods) {
    return feeOf("jsh-specialist", methods);
  }

  private Fee feeOf(String programme, Set<PaymentMethod> methods) {
    UUID owner = requireNonNull(member.memberId());
    return fees.open(
        new NewFee(
            cases.add("jsh", owner, null).id(),
            "jsh",
            programme,
            owner,
            Fee.RENEWAL,
            20_000,
            methods));
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

  private static CurrentUser user(Role role, @Nullable UUID memberId) {
    return new CurrentUser(
        UUID.randomUUID(), "user" + System.nanoTime(), "担当", "jsh", Set.of(role), memberId, null);
  }
}
