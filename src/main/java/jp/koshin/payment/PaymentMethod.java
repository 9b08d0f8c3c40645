package jp.koshin.payment;

import java.util.Set;
import java.util.stream.Collectors;
import jp.koshin.programme.FeeRule;

/** How a fee is paid. Which of them a programme takes is said by its edition. */
public enum PaymentMethod {
  CARD,
  POSTAL_TRANSFER,
  CONVENIENCE_STORE,
  BANK;

  /** The methods that a programme takes. */
  public static Set<PaymentMethod> of(FeeRule rule) {
    return rule.methods().stream().map(PaymentMethod::of).collect(Collectors.toSet());
  }

  private static PaymentMethod of(FeeRule.Method method) {
    return switch (method) {
      case CARD -> CARD;
      case TRANSFER -> POSTAL_TRANSFER;
      case CONVENIENCE_STORE -> CONVENIENCE_STORE;
      case BANK -> BANK;
    };
  }
}
