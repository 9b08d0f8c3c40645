package jp.koshin.payment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.member.Member;
import jp.koshin.shared.StartRefused;
import jp.koshin.shared.Tokyo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** Stripe's side is a server on this machine; its signatures are made as Stripe makes them. */
@KoshinTest
class StripeModuleTest {

  private static final String SECRET = "whsec_of_the_test";
  private static final String PAGE = "https://checkout.example.org/c/pay/cs_1";

  @Autowired ApplicationContext context;
  @Autowired GatewayReports reports;
  @Autowired Fees fees;
  @Autowired FeeRows rows;
  @Autowired AuditTrail audit;
  @Autowired FeeNames names;
  @Autowired TransactionTemplate transaction;
  @Autowired MockMvc web;
  @Autowired Clock clock;

  MockMvc stripe;
  Member member;
  Fee fee;
  String asked = "";

  @BeforeEach
  void a_fee_is_due() {
    MoneySituations situations = new MoneySituations(context);
    member = situations.member();
    fee = situations.fee(member, "jsog-specialist");
    stripe = MockMvcBuilders.standaloneSetup(new StripeCallback(reports, clock, SECRET)).build();
  }

  @Test
  void a_session_paid_by_card_pays_the_fee_and_a_second_delivery_changes_nothing()
      throws Exception {
    String event = event("completed", "paid", 20_000, "CARD");
    deliver(event).andExpect(status().isOk()).andExpect(jsonPath("$.result").value("APPLIED"));
    deliver(event).andExpect(status().isOk()).andExpect(jsonPath("$.result").value("SEEN_BEFORE"));
    assertThat(current().status()).isEqualTo(FeeStatus.PAID);
    assertThat(current().method()).isEqualTo(PaymentMethod.CARD);
    assertThat(audit.history(fee.caseId(), false)).hasSize(1);
  }

  @Test
  void a_number_for_the_store_pays_only_when_the_money_came_in() throws Exception {
    deliver(event("completed", "unpaid", 20_000, "CONVENIENCE_STORE"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.result").value("IGNORED"));
    assertThat(current().status()).isEqualTo(FeeStatus.UNPAID);
    deliver(event("async_payment_succeeded", "paid", 20_000, "CONVENIENCE_STORE"))
        .andExpect(jsonPath("$.result").value("APPLIED"));
    assertThat(current().method()).isEqualTo(PaymentMethod.CONVENIENCE_STORE);
  }

  @Test
  void a_session_that_failed_or_expired_leaves_the_fee_unpaid() throws Exception {
    for (String end : new String[] {"async_payment_failed", "expired"}) {
      transaction.executeWithoutResult(
          s -> rows.setStatus(fee.id(), FeeStatus.PENDING, PaymentMethod.CONVENIENCE_STORE));
      deliver(event(end, "unpaid", 20_000, "CONVENIENCE_STORE"))
          .andExpect(jsonPath("$.result").value("APPLIED"));
      assertThat(current().status()).isEqualTo(FeeStatus.UNPAID);
    }
  }

  @Test
  void another_amount_is_kept_for_the_secretariat_and_another_currency_is_not_ours()
      throws Exception {
    deliver(event("completed", "paid", 19_999, "CARD"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.result").value("AMOUNT_MISMATCH"));
    deliver(event("completed", "paid", 20_000, "CARD").replace("\"jpy\"", "\"usd\""))
        .andExpect(jsonPath("$.result").value("IGNORED"));
    deliver(event("completed", "paid", 20_000, "CARD").replace(fee.reference(), "0"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.result").value("UNKNOWN_REFERENCE"));
    assertThat(current().status()).isEqualTo(FeeStatus.UNPAID);
    CurrentUser office = new MoneySituations(context).secretariat();
    assertThat(new MoneySituations(context).of(office, fee.reference()).amount()).isEqualTo(19_999);
  }

  @Test
  void other_events_are_answered_and_pass_by() throws Exception {
    String event =
        event("completed", "paid", 20_000, "CARD")
            .replace("checkout.session.completed", "payment_intent.created");
    deliver(event).andExpect(status().isOk()).andExpect(jsonPath("$.result").value("IGNORED"));
  }

  @Test
  void what_stripe_has_not_signed_just_now_is_refused() throws Exception {
    String event = event("completed", "paid", 20_000, "CARD");
    long now = clock.instant().getEpochSecond();
    for (String header :
        new String[] {
          "",
          "t=x,v1=y",
          signature(now, event + " ", SECRET),
          signature(now, event, "whsec_of_somebody"),
          signature(now - 301, event, SECRET)
        }) {
      stripe
          .perform(post("/payments/stripe").header(StripeCallback.SIGNATURE, header).content(event))
          .andExpect(status().isUnauthorized())
          .andExpect(jsonPath("$.code").value("WRONG_SIGNATURE"));
    }
    assertThat(current().status()).isEqualTo(FeeStatus.UNPAID);
  }

  @Test
  void garbage_and_endless_bodies_are_refused() throws Exception {
    deliver("garbage").andExpect(status().isBadRequest());
    deliver("{}").andExpect(status().isBadRequest());
    deliver("[]").andExpect(status().isBadRequest());
    deliver(event("completed", "paid", 20_000, "CARD").replace("20000", "null"))
        .andExpect(status().isBadRequest());
    deliver("x".repeat(StripeCallback.LARGEST_BODY + 1)).andExpect(status().isPayloadTooLarge());
  }

  @Test
  void without_its_secrets_there_is_no_stripe_and_without_the_second_no_start() throws Exception {
    assertThat(context.getBeansOfType(StripeGateway.class)).isEmpty();
    web.perform(post("/payments/stripe").content("{}")).andExpect(status().isNotFound());
    assertThatThrownBy(() -> new StripeCallback(reports, clock, " "))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("webhook-secret");
  }

  @Test
  void the_member_is_sent_to_stripes_page_with_the_reference_and_the_yen() throws Exception {
    try (Answering server =
        new Answering(200, "{\"object\":\"checkout.session\",\"url\":\"" + PAGE + "\"}")) {
      Payments payments = payments(server);
      assertThat(call(() -> payments.byCard(owner(), fee.id()).get())).hasToString(PAGE);
      assertThat(asked)
          .contains(
              "client_reference_id=" + fee.reference(),
              "mode=payment",
              "locale=ja",
              "payment_method_types[0]=card",
              "line_items[0][price_data][currency]=jpy",
              "line_items[0][price_data][unit_amount]=20000",
              "success_url=https://koshin.example.org/fees?payment=paid",
              "cancel_url=https://koshin.example.org/fees?payment=cancelled");
      assertThat(current().status()).isEqualTo(FeeStatus.PENDING);
    }
  }

  @Test
  void for_the_store_the_page_tells_the_number_and_the_last_day_is_shown() throws Exception {
    try (Answering server =
        new Answering(200, "{\"object\":\"checkout.session\",\"url\":\"" + PAGE + "\"}")) {
      Payments payments = payments(server);
      Fee issued =
          call(() -> payments.bySlip(owner(), fee.id(), PaymentMethod.CONVENIENCE_STORE).get());
      PaymentSlip slip = requireNonNull(issued.slip());
      assertThat(slip.number()).isNull();
      assertThat(slip.page()).hasToString(PAGE);
      assertThat(slip.until())
          .isEqualTo(Tokyo.endOf(Tokyo.today(clock).plusDays(1 + StripeGateway.SLIP_DAYS)));
      assertThat(asked)
          .contains(
              "payment_method_types[0]=konbini",
              "payment_method_options[konbini][expires_after_days]=14",
              "metadata[method]=CONVENIENCE_STORE");
      assertThat(payments.isOffered(issued, PaymentMethod.BANK)).isFalse();
    }
  }

  @Test
  void a_gateway_that_does_not_answer_is_told_and_leaves_the_fee_as_it_was() throws Exception {
    try (Answering server = new Answering(500, "{\"error\":{\"message\":\"down\"}}")) {
      Payments payments = payments(server);
      assertThat(call(() -> payments.byCard(owner(), fee.id()).refusals().get(0).code()))
          .isEqualTo("GATEWAY_UNAVAILABLE");
      assertThat(
              call(
                  () ->
                      payments
                          .bySlip(owner(), fee.id(), PaymentMethod.CONVENIENCE_STORE)
                          .refusals()
                          .get(0)
                          .code()))
          .isEqualTo("GATEWAY_UNAVAILABLE");
      assertThat(current().status()).isEqualTo(FeeStatus.UNPAID);
    }
  }

  private <T> T call(Supplier<T> action) {
    return requireNonNull(transaction.execute(status -> action.get()));
  }

  private Payments payments(Answering server) {
    StripeClient client =
        StripeClient.builder().setApiKey("sk_test_x").setApiBase(server.address()).build();
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("stripe", new StripeGateway(client, "https://koshin.example.org", clock));
    ObjectProvider<PaymentGateway> gateways = beans.getBeanProvider(PaymentGateway.class);
    return new Payments(
        rows, gateways, beans.getBeanProvider(PaymentObstacles.class), audit, names, clock);
  }

  private CurrentUser owner() {
    return new CurrentUser(
        UUID.randomUUID(), "m", "m", "jsh", Set.of(Role.PHYSICIAN), member.id(), null);
  }

  private Fee current() {
    return fees.get(fee.id());
  }

  private ResultActions deliver(String body) throws Exception {
    long now = clock.instant().getEpochSecond();
    return stripe.perform(
        post("/payments/stripe")
            .header(StripeCallback.SIGNATURE, signature(now, body, SECRET))
            .content(body));
  }

  private static String signature(long at, String body, String secret) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] signed = mac.doFinal((at + "." + body).getBytes(StandardCharsets.UTF_8));
    return "t=" + at + ",v1=" + HexFormat.of().formatHex(signed);
  }

  private String event(String type, String paid, int amount, String method) {
    return """
    {"id": "evt_%s", "object": "event", "api_version": "%s", "type": "checkout.session.%s",
     "data": {"object": {"id": "cs_1", "object": "checkout.session", "amount_total": %d,
       "currency": "jpy", "payment_status": "%s", "client_reference_id": "%s",
       "metadata": {"method": "%s"}}}}
    """
        .formatted(
            UUID.randomUUID(), Stripe.API_VERSION, type, amount, paid, fee.reference(), method);
  }

  /** Answers every call alike and keeps what was asked. */
  private final class Answering implements AutoCloseable {

    private final HttpServer server;
    private final int status;
    private final String answer;

    Answering(int status, String answer) throws IOException {
      this.status = status;
      this.answer = answer;
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/v1/checkout/sessions", this::answer);
      server.start();
    }

    private void answer(HttpExchange call) throws IOException {
      byte[] body = call.getRequestBody().readAllBytes();
      asked = URLDecoder.decode(new String(body, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      call.sendResponseHeaders(status, bytes.length);
      call.getResponseBody().write(bytes);
      call.close();
    }

    String address() {
      return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
