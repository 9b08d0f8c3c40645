package jp.koshin.payment;

import java.util.Optional;
import jp.koshin.shared.Refusal;

/**
 * Reasons of other modules why a fee cannot be paid yet, such as documents that come first. Asked
 * whenever a payment is begun; money that arrives all the same is booked.
 */
public interface PaymentObstacles {

  /** Why not; empty when nothing stands against it. */
  Optional<Refusal> obstacle(Fee fee);
}
