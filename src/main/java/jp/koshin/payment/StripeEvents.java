package jp.koshin.payment;

import com.stripe.exception.EventDataObjectDeserializationException;
import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what Stripe reports. */
final class StripeEvents {

  private StripeEvents() {}

  /**
   * What an event tells of a payment; nothing where it tells of something else, or only that a
   * number was issued.
   *
   * @throws IllegalArgumentException where a session lacks what every one of ours has
   */
  static Optional<GatewayReport> report(Event event)
      throws EventDataObjectDeserializationException {
    String told = event.getType();
    if (event.getId() == null || told == null) {
      throw new IllegalArgumentException("no event");
    }
    if (!told.startsWith("checkout.session.")) {
      return Optional.empty();
    }
    if (!(event.getDataObjectDeserializer().deserializeUnsafe() instanceof Session session)) {
      throw new IllegalArgumentException("no session");
    }
    GatewayReport.Type type = type(told, session);
    boolean ours = session.getClientReferenceId() != null && StripeGateway.isYen(session);
    return type == null || !ours
        ? Optional.empty()
        : Optional.of(
            new GatewayReport(
                event.getId(),
                type,
                session.getClientReferenceId(),
                amount(session),
                method(session)));
  }

  private static GatewayReport.@Nullable Type type(String told, Session session) {
    return switch (told) {
      case "checkout.session.completed" ->
          "paid".equals(session.getPaymentStatus()) ? GatewayReport.Type.PAID : null;
      case "checkout.session.async_payment_succeeded" -> GatewayReport.Type.PAID;
      case "checkout.session.async_payment_failed" -> GatewayReport.Type.FAILED;
      case "checkout.session.expired" -> GatewayReport.Type.CANCELLED;
      default -> null;
    };
  }

  private static int amount(Session session) {
    Long amount = session.getAmountTotal();
    if (amount == null || amount < 0 || amount > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("amount " + amount);
    }
    return amount.intValue();
  }

  private static PaymentMethod method(Session session) {
    Map<String, String> metadata = session.getMetadata();
    String method = metadata == null ? null : metadata.get(StripeGateway.METHOD);
    return method == null ? PaymentMethod.CARD : PaymentMethod.valueOf(method);
  }
}
