package jp.koshin.deferral;

import java.math.BigDecimal;
import java.util.List;
import jp.koshin.programme.LocalizedText;

/**
 * What a certification lacks in credits for its next renewal.
 *
 * @param missing credits missing in all; zero where only a part is short
 * @param sentences each requirement that is not met, as the programme words it
 */
public record Shortage(BigDecimal missing, List<LocalizedText> sentences) {

  /** Nothing is missing. */
  public static final Shortage NONE = new Shortage(BigDecimal.ZERO, List.of());

  public Shortage {
    sentences = List.copyOf(sentences);
  }

  public boolean exists() {
    return !sentences.isEmpty();
  }
}
