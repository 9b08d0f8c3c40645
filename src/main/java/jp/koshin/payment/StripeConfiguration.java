package jp.koshin.payment;

import com.stripe.StripeClient;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to Stripe. */
@Configuration
@WithStripe
class StripeConfiguration {

  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 15_000;

  @Bean
  StripeGateway stripeGateway(
      @Value("${koshin.payment.stripe.secret-key}") String secretKey,
      @Value("${koshin.public-url:http://localhost:${server.port}}") String address,
      Clock clock) {
    StripeClient client =
        StripeClient.builder()
            .setApiKey(secretKey.strip())
            .setConnectTimeout(CONNECT_MILLIS)
            .setReadTimeout(READ_MILLIS)
            .setMaxNetworkRetries(1)
            .build();
    return new StripeGateway(client, address.replaceFirst("/+$", ""), clock);
  }
}
