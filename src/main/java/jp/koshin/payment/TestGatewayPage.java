package jp.koshin.payment;

import java.net.URI;
import java.text.NumberFormat;
import java.util.Locale;
import jp.koshin.shared.Texts;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

/**
 * The page of the built-in gateway: pay, give up, or let the payment fail. Plain HTML, no script.
 */
@RestController
@Profile({"demo", "test"})
class TestGatewayPage {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%1$s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%2$s</title>
      <link rel="icon" href="/icons/koshin.svg">
      <style>
      * { box-sizing: border-box; }
      body { margin: 0; background: #eef1f4; color: #1b2733; line-height: 1.6;
        font-family: system-ui, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif; }
      main { max-width: 28rem; margin: 0 auto; padding: 2rem 1rem; }
      section { background: #fff; border: 1px solid #d5dce3; border-radius: .5rem; padding: 1.5rem; }
      h1 { font-size: 1.25rem; margin: 0 0 1rem; }
      dl { display: grid; grid-template-columns: auto 1fr; gap: .5rem 1rem; margin: 0 0 1.5rem; }
      dt { color: #4a5866; } dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; }
      .amount { font-size: 1.5rem; font-weight: 700; }
      button { display: block; width: 100%%; min-height: 3rem; margin-top: .75rem; font: inherit;
        border: 1px solid #6b7a89; border-radius: .375rem; background: #fff; color: #1b2733; cursor: pointer; }
      button.pay { background: #14508c; border-color: #14508c; color: #fff; font-weight: 700; }
      button:focus-visible { outline: 3px solid #e0912f; outline-offset: 2px; }
      .note { margin: 1rem 0 0; color: #4a5866; font-size: .875rem; }
      </style>
      </head>
      <body>
      <main>
      <section>
      <h1>%2$s</h1>
      <dl>
      <dt>%3$s</dt><dd>%4$s</dd>
      <dt>%14$s</dt><dd>%15$s</dd>
      <dt>%5$s</dt><dd>%6$s</dd>
      <dt>%7$s</dt><dd class="amount">%8$s</dd>
      </dl>
      <form method="post" action="/test-gateway/pay">
      %9$s
      <button class="pay" name="choice" value="PAID">%10$s</button>
      <button name="choice" value="CANCELLED">%11$s</button>
      <button name="choice" value="FAILED">%12$s</button>
      </form>
      <p class="note">%13$s</p>
      </section>
      </main>
      </body>
      </html>
      """;

  private final TestGateway gateway;
  private final Texts texts;

  TestGatewayPage(TestGateway gateway, Texts texts) {
    this.gateway = gateway;
    this.texts = texts;
  }

  @GetMapping("/test-gateway/pay")
  ResponseEntity<String> show(
      @RequestParam String reference,
      @RequestParam int amount,
      @RequestParam String title,
      @RequestParam PaymentMethod method,
      @RequestParam String seal,
      Locale locale) {
    PaymentRequest payment = sealed(new PaymentRequest(reference, amount, title, method), seal);
    return ResponseEntity.ok().contentType(HTML).body(page(payment, seal, locale));
  }

  /** Reports the choice and sends the browser back to the member's fees. */
  @PostMapping("/test-gateway/pay")
  ResponseEntity<Void> choose(
      @RequestParam String reference,
      @RequestParam int amount,
      @RequestParam String title,
      @RequestParam PaymentMethod method,
      @RequestParam String seal,
      @RequestParam GatewayReport.Type choice) {
    gateway.report(sealed(new PaymentRequest(reference, amount, title, method), seal), choice);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/fees?payment=" + choice.name().toLowerCase(Locale.ROOT)))
        .build();
  }

  private PaymentRequest sealed(PaymentRequest payment, String seal) {
    if (!gateway.isOurs(payment, seal)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return payment;
  }

  private String page(PaymentRequest payment, String seal, Locale locale) {
    return PAGE.formatted(
        HtmlUtils.htmlEscape(locale.getLanguage()),
        text("title", locale),
        text("purpose", locale),
        HtmlUtils.htmlEscape(payment.title()),
        text("reference", locale),
        HtmlUtils.htmlEscape(payment.reference()),
        text("amount", locale),
        HtmlUtils.htmlEscape(yen(payment.amount(), locale)),
        hidden("reference", payment.reference())
            + hidden("amount", String.valueOf(payment.amount()))
            + hidden("title", payment.title())
            + hidden("method", payment.method().name())
            + hidden("seal", seal),
        text("pay", locale),
        text("cancel", locale),
        text("fail", locale),
        text("note", locale),
        text("method", locale),
        HtmlUtils.htmlEscape(texts.get("payment.method." + payment.method(), locale)));
  }

  private String yen(int amount, Locale locale) {
    return texts.get("payment.yen", locale, NumberFormat.getIntegerInstance(locale).format(amount));
  }

  private String text(String key, Locale locale) {
    return HtmlUtils.htmlEscape(texts.get("payment.test-gateway." + key, locale));
  }

  private static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
        .formatted(name, HtmlUtils.htmlEscape(value));
  }
}
