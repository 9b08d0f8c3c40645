package jp.koshin.life;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.koshin.payment.Fee;
import jp.koshin.payment.Fees;
import jp.koshin.payment.PaymentMethod;
import jp.koshin.payment.Payments;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.UriComponentsBuilder;

/** What the member pays, the ways that members pay. */
class LifeMoney {

  private final Life life;

  LifeMoney(Life life) {
    this.life = life;
  }

  /** Pays a fee of a case and asserts what is shown before and after. */
  void pay(UUID caseId, String purpose, PaymentMethod method) throws Exception {
    Fees fees = life.bean(Fees.class);
    Fee fee = fees.ofCase(caseId, purpose).orElseThrow();
    assertThat(shown(fee)).isEqualTo("未納");
    Payments payments = life.bean(Payments.class);
    switch (method) {
      case CARD -> atTheGateway(payments.byCard(life.member, fee.id()).get());
      case CONVENIENCE_STORE, BANK -> {
        Fee issued = payments.bySlip(life.member, fee.id(), method).get();
        assertThat(shown(issued)).isEqualTo("手続中");
        atTheGateway(requireNonNull(requireNonNull(issued.slip()).page()));
      }
      case POSTAL_TRANSFER -> {
        payments.announceTransfer(life.member, fee.id()).get();
        fees.confirmTransfer(life.secretariat, fee.id(), life.today()).get();
      }
    }
    assertThat(shown(fees.get(fee.id()))).isEqualTo("納入済");
    assertThat(fees.get(fee.id()).method()).isEqualTo(method);
  }

  /** Yen paid in the whole life. */
  int paid() {
    return life.bean(Fees.class).ofMember(life.memberId()).stream()
        .filter(Fee::isPaid)
        .mapToInt(Fee::amount)
        .sum();
  }

  /** How many fees there ever were. */
  int fees() {
    return life.bean(Fees.class).ofMember(life.memberId()).size();
  }

  private String shown(Fee fee) {
    return life.word("page.fees.status." + fee.status());
  }

  private void atTheGateway(URI page) throws Exception {
    var query = UriComponentsBuilder.fromUri(page).build().getQueryParams();
    life.bean(MockMvc.class)
        .perform(
            MockMvcRequestBuilders.post("/test-gateway/pay")
                .param("reference", query.getFirst("reference"))
                .param("amount", query.getFirst("amount"))
                .param(
                    "title",
                    URLDecoder.decode(
                        String.valueOf(query.getFirst("title")), StandardCharsets.UTF_8))
                .param("method", query.getFirst("method"))
                .param("seal", query.getFirst("seal"))
                .param("choice", "PAID"));
  }
}
