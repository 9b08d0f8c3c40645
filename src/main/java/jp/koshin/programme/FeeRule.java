package jp.koshin.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a renewal costs.
 *
 * @param name what the society calls it, such as 審査料; null for the general word (更新料)
 * @param amount yen, 0 for a free renewal
 * @param methods how it is paid; TRANSFER is the postal one (郵便振替)
 * @param neverRefunded whether money once paid is kept whatever comes (返還しない)
 * @param account where a transfer goes, as printed; null where none is taken
 */
public record FeeRule(
    @Nullable LocalizedText name,
    int amount,
    List<Method> methods,
    boolean neverRefunded,
    @Nullable LocalizedText account) {

  public enum Method {
    CARD,
    TRANSFER,
    CONVENIENCE_STORE,
    BANK
  }

  public boolean isFree() {
    return amount == 0;
  }
}
