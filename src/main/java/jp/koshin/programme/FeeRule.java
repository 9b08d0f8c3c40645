package jp.koshin.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a renewal costs (更新料).
 *
 * @param amount yen, 0 for a free renewal
 * @param methods how it is paid
 * @param account where a transfer goes, as printed; null where none is taken
 */
public record FeeRule(int amount, List<Method> methods, @Nullable LocalizedText account) {

  public enum Method {
    CARD,
    TRANSFER
  }

  public boolean isFree() {
    return amount == 0;
  }
}
